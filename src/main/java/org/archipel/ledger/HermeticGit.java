package org.archipel.ledger;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.annotations.Nullable;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.eclipse.jgit.util.SystemReader;

/**
 * Makes JGit read and write nothing outside the ledger's folder: no configuration of the user or
 * the machine, no measured clock resolutions in a home folder.
 *
 * <p>JGit has one such reader per process; Archipel uses JGit here only.
 */
final class HermeticGit extends SystemReader.Delegate {

  /** Makes it so; doing it again changes nothing. */
  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof HermeticGit)) {
      SystemReader.setInstance(new HermeticGit(SystemReader.getInstance()));
      FileStoreAttributes.setBackground(true);
    }
  }

  private HermeticGit(SystemReader machine) {
    super(machine);
    setPlatformChecker();
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new InMemory(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new InMemory(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new InMemory(parent, fs);
  }

  /** What holds for every repository, a cloned one too, whose own file says nothing of it. */
  private static final class InMemory extends FileBasedConfig {

    @SuppressWarnings("NullAway") // JGit's own way to have a configuration without a file
    InMemory(Config parent, FS fs) {
      super(parent, null, fs);
      setBoolean("core", null, "fsyncObjectFiles", true);
      setBoolean("core", null, "fsyncRefFiles", true);
      setString("core", null, "logAllRefUpdates", "false");
      setInt("gc", null, "auto", 0);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Answers as if the clock of the file system had been measured: a second, at the worst. */
    @Override
    public long getTimeUnit(
        String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
