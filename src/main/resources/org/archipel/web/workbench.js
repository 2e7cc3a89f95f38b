// The editor of the SPARQL workbench on top of the form, which works without it.
(() => {
  const form = document.querySelector("form.sparql");
  const text = form.querySelector("textarea");
  const Yasqe = Yasgui.Yasqe;
  let terms = [];
  let prefixes = {};

  // Prefixed names of ours alone: what YASGUI comes with asks prefix.cc and LOV.
  Yasqe.defaults.autocompleters = ["variables", "archipel"];
  Yasqe.registerAutocompleter({
    name: "archipel",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: editor => {
      const token = editor.getTokenAt(editor.getDoc().getCursor());
      return /^[a-z-]+:\w*$/i.test(token.string) && token.type !== "comment" && token.type !== "string";
    },
    get: (editor, token) => {
      const typed = token ? token.string.toLowerCase() : "";
      const name = typed.slice(typed.indexOf(":") + 1);
      const ours = typed.startsWith("arc:");
      return terms
        .filter(term => term.term.toLowerCase().startsWith(typed)
          || (ours && name && term.label.toLowerCase().includes(name)))
        .map(term => term.term)
        .sort();
    },
    postprocessHints: (editor, hints) => {
      const labels = new Map(terms.map(term => [term.term, term.label]));
      for (const hint of hints) hint.displayText = hint.text + "  " + (labels.get(hint.text) || "");
      return hints;
    },
  }, false);

  const mount = document.createElement("div");
  mount.className = "editor";
  mount.dir = "ltr";
  text.before(mount);
  const run = () => form.requestSubmit();
  const editor = new Yasqe(mount, {
    value: text.value,
    autofocus: false,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "22rem",
    direction: "ltr",
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": false, Tab: false, "Shift-Tab": false },
  });
  text.hidden = true;
  text.required = false;
  const field = editor.getInputField();
  field.setAttribute("aria-label", form.querySelector("label").textContent);
  field.setAttribute("aria-describedby", "editor-keys");
  editor.getScrollerElement().tabIndex = 0; // scrolls by keyboard where the query is long
  const keys = document.createElement("small");
  keys.id = "editor-keys";
  keys.textContent = form.dataset.keys;
  form.querySelector(".actions").append(keys);
  form.querySelector("label").addEventListener("click", () => editor.focus());

  let mark;
  const unmark = () => {
    if (mark) mark.clear();
    mark = undefined;
  };
  const markWrong = () => {
    unmark();
    const wrong = document.querySelector("#outcome .wrong");
    const line = wrong ? Number(wrong.dataset.line) - 1 : -1;
    if (line < 0 || line >= editor.getDoc().lineCount()) return;
    const column = Math.max(0, Number(wrong.dataset.column) - 1);
    const width = editor.getDoc().getLine(line).length;
    const from = Math.min(column, Math.max(0, width - 1));
    mark = editor.getDoc().markText(
      { line, ch: from }, { line, ch: Math.max(from + 1, width) }, { className: "wrong-here" });
    editor.getDoc().setCursor({ line, ch: from });
    editor.focus();
  };

  // A prefix of ours that is used is declared.
  const declare = () => {
    const token = editor.getTokenAt(editor.getDoc().getCursor());
    const at = token.string.indexOf(":");
    if (token.type !== "string-2" || at < 1) return;
    const first = editor.getTokenAt({ line: editor.getDoc().getCursor().line, ch: 1 });
    const prefix = token.string.slice(0, at);
    if (/^(prefix|base)$/i.test(first.string) || !Object.hasOwn(prefixes, prefix)) return;
    if (!(prefix in editor.getPrefixesFromQuery())) editor.addPrefixes({ [prefix]: prefixes[prefix] });
  };

  editor.on("change", () => {
    text.value = editor.getValue();
    unmark();
    declare();
  });
  document.body.addEventListener("htmx:configRequest", event => {
    if (event.detail.elt === form) event.detail.parameters.query = editor.getValue();
  });
  // A refused query is an answer too: its place and reason are shown.
  document.body.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.requestConfig.elt !== form) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });
  document.body.addEventListener("htmx:afterSettle", event => {
    if (event.detail.requestConfig && event.detail.requestConfig.elt === form) markWrong();
  });
  markWrong();
  fetch(form.dataset.terms, { headers: { Accept: "application/json" } })
    .then(answer => answer.json())
    .then(list => {
      prefixes = list.prefixes;
      terms = list.terms.concat(Object.keys(prefixes).map(prefix => ({ term: prefix + ":", label: prefixes[prefix] })));
      declare();
      if (editor.hasFocus()) editor.autocomplete(true);
    });
})();
