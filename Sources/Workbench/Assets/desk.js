"use strict";
// Improves the desk: keys, focus on what is wrong, no double sending. Everything works without it.
(() => {
  const find = (selector) => document.querySelector(selector);
  const rows = () => [...document.querySelectorAll("main table.listing tbody tr")];

  const problems = document.getElementById("problems");
  if (problems) problems.focus();
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".problems a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) { event.preventDefault(); field.focus(); }
  });

  // A form is sent once, however often its button is pressed; coming back to the page makes it sendable again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains("at"));
    const next = Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step));
    if (at >= 0) all[at].classList.remove("at");
    all[next].classList.add("at");
    const link = all[next].querySelector("a");
    if (link) link.focus({ preventScroll: true });
    all[next].scrollIntoView({ block: "nearest" });
  };

  const press = (key) => {
    const target = find(`[data-key="${key}"]`);
    if (target) target.click();
    return !!target;
  };

  const go = (path) => {
    const link = find(`.rail a[href="${path}"]`);
    if (link) link.click();
    return !!link;
  };
  const places = { h: "/desk", m: "/desk/matters", n: "/desk/notifications", p: "/desk/profile" };

  const sheet = async () => {
    const address = document.body.dataset.keys;
    let dialog = document.getElementById("keys-dialog");
    if (!dialog) {
      const text = await (await fetch(address)).text();
      const card = new DOMParser().parseFromString(text, "text/html").querySelector("main .card");
      if (!card) { location.href = address; return; }
      dialog = document.createElement("dialog");
      dialog.id = "keys-dialog";
      dialog.setAttribute("aria-label", find(".keys-link").firstChild.textContent.trim());
      const form = document.createElement("form");
      form.method = "dialog";
      form.innerHTML = '<button class="btn">×</button>';
      form.firstChild.setAttribute("aria-label", "关闭");
      dialog.append(form, ...card.childNodes);
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
  };

  let waiting = 0;
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, select, textarea");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field && field.form) {
      event.preventDefault();
      field.form.requestSubmit();
      return;
    }
    if (event.key === "Escape") {
      for (const open of document.querySelectorAll("details.ask[open]")) {
        open.open = false;
        open.firstElementChild.focus();
      }
      return;
    }
    const isTyping = field && !["checkbox", "radio", "button", "submit"].includes(field.type);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || find("dialog[open]")) return;
    let isDone = true;
    if (waiting && Date.now() - waiting < 1500 && places[event.key]) isDone = go(places[event.key]);
    else if (event.key === "/") { const box = document.getElementById("find"); if (box) { const menu = document.getElementById("menu"); if (menu && !box.offsetParent) menu.checked = true; box.focus(); box.select(); } }
    else if (event.key === "?") sheet();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "e" || event.key === "a") isDone = press(event.key);
    else isDone = false;
    waiting = event.key === "g" ? Date.now() : 0;
    if (isDone) event.preventDefault();
  });
})();
