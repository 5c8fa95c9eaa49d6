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
    if (form.method !== "post" || event.submitter && "part" in event.submitter.dataset) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // A button that only adds or takes a part of the form: the form alone is drawn anew, what was typed stays.
  document.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button || !("part" in button.dataset)) return;
    event.preventDefault();
    const form = event.target;
    const sent = new URLSearchParams(new FormData(form));
    sent.set(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body: sent }).catch(() => null);
    const text = answer && answer.ok ? await answer.text() : "";
    const fresh = text && new DOMParser().parseFromString(text, "text/html").querySelector("main form.form");
    delete form.dataset.sent;
    if (!fresh) { button.removeAttribute("data-part"); form.requestSubmit(button); return; }
    form.replaceWith(fresh);
    const field = fresh.dataset.fresh ? document.getElementById(fresh.dataset.fresh) : fresh.querySelector("fieldset input");
    if (field) field.focus();
  });

  // Suggests names while somebody types a part of one.
  let asked = 0;
  document.addEventListener("input", (event) => {
    const field = event.target;
    const source = field.dataset && field.dataset.suggestions;
    if (!source || field.value.trim().length < 2) return;
    const number = ++asked;
    setTimeout(async () => {
      if (number !== asked) return;
      const address = new URL(source, location.href);
      address.searchParams.set("q", field.value.trim());
      const answer = await fetch(address).catch(() => null);
      if (!answer || !answer.ok || number !== asked) return;
      const id = field.id + "-names";
      let list = document.getElementById(id);
      if (!list) {
        list = document.createElement("datalist");
        list.id = id;
        field.after(list);
        field.setAttribute("list", id);
      }
      list.replaceChildren(...(await answer.json()).map((name) => { const option = document.createElement("option"); option.value = name; return option; }));
    }, 200);
  });

  // What is under way in the background: the part of the page that tells of it is drawn anew until it is done.
  const follow = () => {
    const part = find("[data-follow]");
    if (!part) return;
    setTimeout(async () => {
      const answer = await fetch(location.href).catch(() => null);
      const text = answer && answer.ok ? await answer.text() : "";
      const page = text && new DOMParser().parseFromString(text, "text/html");
      const fresh = page && page.getElementById(part.id);
      // What came of it has more than the part.
      if (page && (!fresh || !("follow" in fresh.dataset))) { location.reload(); return; }
      if (fresh && fresh.textContent !== part.textContent) part.replaceChildren(...fresh.childNodes);
      follow();
    }, 2000);
  };
  follow();

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
