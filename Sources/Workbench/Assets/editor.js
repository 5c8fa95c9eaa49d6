"use strict";
// Turns the text of an item into an editor that shows what it will look like. Without it the text is edited as HTML.
(() => {
  const form = document.querySelector("form[data-editor]");
  const area = form && form.querySelector("textarea[name=body]");
  if (!area) return;
  const words = form.dataset;
  const editor = document.createElement("div");
  editor.className = "editor doc-text";
  editor.contentEditable = "true";
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  const label = form.querySelector(`label[for="${area.id}"]`);
  if (label) { label.id = label.id || `${area.id}-label`; editor.setAttribute("aria-labelledby", label.id); label.addEventListener("click", () => editor.focus()); }
  editor.innerHTML = area.value;
  for (const picture of editor.querySelectorAll("img")) if (/^\d+$/.test(picture.getAttribute("src") || "")) { picture.dataset.file = picture.getAttribute("src"); picture.src = `/desk/files/${picture.dataset.file}`; }

  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.toolbar);
  const block = (tag) => () => document.execCommand("formatBlock", false, tag);
  const deeds = [
    ["paragraph", block("p")], ["heading", block("h2")], ["subheading", block("h3")],
    ["bold", () => document.execCommand("bold")], ["bullets", () => document.execCommand("insertUnorderedList")],
    ["numbers", () => document.execCommand("insertOrderedList")],
    ["right", () => { const node = getSelection().anchorNode; const part = node && (node.nodeType === 1 ? node : node.parentElement).closest("p"); if (part && editor.contains(part)) part.classList.toggle("right"); }],
    ["link", () => { const address = prompt(words.linkAddress, "https://"); if (address) document.execCommand("createLink", false, address); }],
    ["plain", () => { document.execCommand("removeFormat"); document.execCommand("unlink"); }],
  ];
  for (const [name, deed] of deeds) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = words[name];
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => { editor.focus(); deed(); changed(); });
    bar.append(button);
  }
  const status = document.createElement("span");
  status.className = "muted";
  status.setAttribute("role", "status");
  bar.append(status);
  area.before(bar, editor);
  area.hidden = true;
  area.required = false;

  const write = () => {
    const copy = editor.cloneNode(true);
    for (const picture of copy.querySelectorAll("img[data-file]")) picture.setAttribute("src", picture.dataset.file);
    area.value = copy.innerHTML;
  };
  form.addEventListener("submit", write, true);
  const send = (path, fields) => {
    const body = new URLSearchParams(fields);
    body.set("_token", form.querySelector("[name=_token]").value);
    return fetch(path, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
  };

  // What comes from Word or WPS is cleaned by the server before it stands here; what cannot be cleaned comes as plain text.
  editor.addEventListener("paste", async (event) => {
    const html = event.clipboardData.getData("text/html");
    if (!html) return;
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain");
    const answer = await send(words.paste, { html });
    const cleaned = answer && answer.ok ? await answer.json() : null;
    if (cleaned) document.execCommand("insertHTML", false, cleaned.html);
    else document.execCommand("insertText", false, plain);
    status.textContent = cleaned ? [words.cleaned, ...cleaned.remarks].join("") : "";
    changed();
  });

  // What is typed is kept for the person who types it, a little after the last key.
  let timer = 0;
  const keep = async () => {
    write();
    const answer = await send(words.scratch, new FormData(form));
    const time = new Date().toTimeString().slice(0, 5);
    status.textContent = answer && answer.ok ? `${words.kept} ${time}` : words.notKept;
  };
  const changed = () => { clearTimeout(timer); timer = setTimeout(keep, 3000); };
  editor.addEventListener("input", changed);
  form.addEventListener("input", changed);
})();
