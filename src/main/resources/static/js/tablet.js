// The tablet of a desk goes back to its first page by itself when it is left alone, and never leaves a page to « back ».
const bar = document.querySelector('[data-tablet]');
const status = bar.querySelector('[role=status]');
const life = bar.dataset.seconds * 1000;
const WARNING = 20_000;
const leave = () => location.replace(bar.dataset.tablet);
let touched = Date.now();
for (const gesture of ['pointerdown', 'keydown', 'input', 'scroll']) {
  window.addEventListener(gesture, () => { touched = Date.now(); }, { passive: true });
}
setInterval(() => {
  const left = touched + life - Date.now();
  if (left <= 0) return leave();
  const words = left <= WARNING ? bar.dataset.soon : '';
  if (status.textContent !== words) status.textContent = words;
}, 1000);
window.addEventListener('pageshow', event => { if (event.persisted) leave(); });
bar.querySelector('a').addEventListener('click', event => {
  event.preventDefault();
  leave();
});
