"use strict";
// Improves the form of the first page: dropping files, saying what is wrong before sending, and showing progress.
// Without this script the form works as it stands.
(() => {
  const form = document.getElementById("drop");
  if (!form || !window.FormData || !window.DataTransfer) return;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const status = document.getElementById("drop-status");
  const list = document.getElementById("chosen");
  const limit = { files: +form.dataset.files, bytes: +form.dataset.bytes };
  const size = (bytes) =>
    bytes < 1048576 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1048576).toFixed(1) + " MB";

  form.querySelector(".drop-hint").hidden = false;

  const say = (text, bad) => {
    status.className = bad ? "status bad" : "status";
    status.textContent = text;
  };

  const problem = (files) => {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (files.length > limit.files) return `一次最多 ${limit.files} 个文件，现在选了 ${files.length} 个，请分几次提交。`;
    if (total > limit.bytes) return `合计 ${size(total)}，超过 ${size(limit.bytes)}，请分几次提交。`;
    return "";
  };

  const show = () => {
    const files = [...input.files];
    list.hidden = files.length === 0;
    list.replaceChildren(...files.slice(0, 200).map((file) => {
      const item = document.createElement("li");
      item.textContent = `${file.name}（${size(file.size)}）`;
      return item;
    }));
    const fault = problem(files);
    if (fault) say(fault, true);
    else say(files.length ? `已选 ${files.length} 个文件，按“读取并核对”开始。` : "");
  };

  input.addEventListener("change", show);
  let depth = 0;
  const over = (step) => { depth += step; form.classList.toggle("over", depth > 0); };
  form.addEventListener("dragenter", (event) => { event.preventDefault(); over(1); });
  form.addEventListener("dragleave", () => over(-1));
  // A file that misses the form must not replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    depth = 0;
    over(0);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    show();
    button.focus();
  });

  form.addEventListener("submit", (event) => {
    const files = [...input.files];
    const fault = problem(files);
    event.preventDefault();
    if (fault) return say(fault, true);
    const request = new XMLHttpRequest();
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", "上传进度");
    say(`正在上传 ${files.length} 个文件……`);
    status.append(progress);
    button.disabled = true;
    const fail = (text) => { button.disabled = false; say(text, true); };
    request.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) { progress.max = sent.total; progress.value = sent.loaded; }
    });
    request.upload.addEventListener("load", () => {
      say("已经上传，正在读取和核对……");
      progress.removeAttribute("value");
      progress.setAttribute("aria-label", "正在读取");
      status.append(progress);
    });
    request.addEventListener("load", () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* a proxy may answer in its own words */ }
      if (request.status === 201 && answer.location) location.assign(answer.location);
      else fail(answer.message || `服务器没有接受（${request.status}），请稍后重试。`);
    });
    request.addEventListener("error", () => fail("没有连上服务器，请检查网络后重试。"));
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.send(new FormData(form));
  });
  // Coming back with the browser's own button must not find the form locked.
  window.addEventListener("pageshow", () => { button.disabled = false; show(); });
})();
