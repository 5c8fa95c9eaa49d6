"use strict";
// Improves the pages of requests: keeps what is typed while there is no connection, does the little work that lets a
// form be filed more often, copies and prints. Without this script all of them work as they stand.
(() => {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "已复制";
    });
  }
  document.getElementById("problems")?.focus();

  // What is typed stays in this browser until the page has been taken. Numbers of identity papers are never kept.
  const store = (() => { try { return window.localStorage; } catch { return null; } })();
  const prefix = "gongkai-request ";
  const form = document.querySelector("form[data-keep]");
  if (store && form) {
    const key = prefix + form.dataset.keep;
    const note = form.querySelector("[data-kept]");
    const fields = [...form.elements].filter((field) =>
      field.name && field.type !== "hidden" && field.type !== "submit" && !/paperNumber/.test(field.name));
    const answers = () => {
      const kept = {};
      for (const field of fields) {
        if (field.type !== "radio" && field.type !== "checkbox") kept[field.name] = field.value;
        else if (field.checked) kept[field.name] = field.value;
      }
      return JSON.stringify(kept);
    };
    const say = (text) => { note.textContent = text; note.hidden = false; };
    const before = answers();
    try {
      const kept = JSON.parse(store.getItem(key) || "null");
      if (kept && kept.text !== before && Date.now() - kept.at < 86400000) {
        const values = JSON.parse(kept.text);
        for (const field of fields) {
          const value = values[field.name];
          if (field.type === "radio" || field.type === "checkbox") field.checked = value === field.value;
          else if (value !== undefined) field.value = value;
        }
        say("已恢复上次没有提交成功的内容，请核对。");
      }
    } catch { /* what was kept cannot be read: the page stays as it came */ }
    form.addEventListener("input", () => {
      try { store.setItem(key, JSON.stringify({ at: Date.now(), text: answers() })); } catch { /* no room */ }
    });
    form.addEventListener("submit", (event) => {
      if (navigator.onLine === false) {
        event.preventDefault();
        return say("现在没有网络。填写的内容已保存在这台设备上，连上网络后再按“继续”。");
      }
      // The next page forgets it; where this one comes back with an error, it comes back with the answers.
      try { store.setItem(prefix + "sent", key); } catch { /* no room */ }
    });
  }
  if (store) {
    const sent = store.getItem(prefix + "sent");
    const isSame = form && prefix + form.dataset.keep === sent;
    if (sent && !isSame) { store.removeItem(sent); store.removeItem(prefix + "sent"); }
    const clear = () => {
      for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
    };
    for (const other of document.querySelectorAll("form[action='/requests/drop']")) {
      other.addEventListener("submit", clear);
    }
    if (document.querySelector("[data-filed]")) clear();
  }

  // SM3 (GB/T 32905-2016) of a short text, as hexadecimal digits.
  const turn = (x, n) => (x << (n % 32)) | (x >>> (32 - (n % 32)));
  const sm3 = (text) => {
    const bytes = [...new TextEncoder().encode(text)];
    const bits = bytes.length * 8;
    bytes.push(128);
    while (bytes.length % 64 !== 56) bytes.push(0);
    for (let shift = 56; shift >= 0; shift -= 8) bytes.push(shift > 31 ? 0 : (bits >>> shift) & 255);
    let state = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
    for (let start = 0; start < bytes.length; start += 64) {
      const w = [];
      for (let i = 0; i < 16; i++) {
        const at = start + i * 4;
        w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
      }
      for (let i = 16; i < 68; i++) {
        const x = w[i - 16] ^ w[i - 9] ^ turn(w[i - 3], 15);
        w[i] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[i - 13], 7) ^ w[i - 6];
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const one = turn((turn(a, 12) + e + turn(i < 16 ? 0x79cc4519 : 0x7a879d8a, i)) | 0, 7);
        const two = one ^ turn(a, 12);
        const ff = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        const gg = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
        const t1 = (ff + d + two + (w[i] ^ w[i + 4])) | 0;
        const t2 = (gg + h + one + w[i]) | 0;
        [d, c, b, a] = [c, turn(b, 9), a, t1];
        [h, g, f, e] = [g, turn(f, 19), e, t2 ^ turn(t2, 9) ^ turn(t2, 17)];
      }
      state = [a, b, c, d, e, f, g, h].map((value, i) => value ^ state[i]);
    }
    return state.map((value) => (value >>> 0).toString(16).padStart(8, "0")).join("");
  };
  const last = document.querySelector("form[data-work]");
  if (last) {
    // In slices, so that the page stays alive on a slow phone.
    let number = 0;
    const slice = () => {
      for (let i = 0; i < 2000; i++, number++) {
        if (sm3(`${last.dataset.work}:${number}`).startsWith("0000")) {
          last.elements.work.value = number;
          return;
        }
      }
      setTimeout(slice);
    };
    slice();
    last.addEventListener("submit", (event) => {
      if (last.dataset.sent) event.preventDefault();
      last.dataset.sent = "1";
    });
    window.addEventListener("pageshow", () => delete last.dataset.sent);
  }
})();
