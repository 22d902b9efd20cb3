const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

for (const form of document.querySelectorAll('form[data-vote]')) {
  const max = Number(form.dataset.max);
  const min = Number(form.dataset.min || max);
  const boxes = [...form.querySelectorAll('.choice input[type=checkbox]')];
  const status = form.querySelector('[data-vote-status]');
  const dots = [...form.querySelectorAll('.dots i')];
  const elsewhere = Number(form.dataset.elsewhere || 0);
  const count = () => elsewhere + boxes.filter(box => box.checked).length;

  const show = over => {
    const n = count();
    dots.forEach((dot, index) => dot.classList.toggle('on', index < n));
    if (!status) return;
    const left = max - n;
    const key = over ? 'over' : n === 0 ? 'none' : left === 0 ? 'full' : n < min ? 'missing' : 'some';
    const text = status.dataset[key];
    if (!text) return;
    const [head, tail = ''] = fill(text, { n, max, min, left, missing: min - n }).split('|');
    const strong = document.createElement('strong');
    strong.textContent = head;
    status.replaceChildren(strong, ' ' + tail);
  };

  form.addEventListener('change', event => {
    if (!boxes.includes(event.target)) return;
    const over = event.target.checked && count() > max;
    if (over) event.target.checked = false;
    show(over);
  });
  window.addEventListener('pageshow', () => show(false));
}
