// Says at once what « Vérifier » would say: the sentences and their conditions are those of TrayWords.
const money = cents => new Intl.NumberFormat(document.documentElement.lang, {
  style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 ? 2 : 0,
}).format(cents / 100);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

for (const form of document.querySelectorAll('form[data-vote]')) {
  const { kind } = form.dataset;
  const [min, max, dotation] = [form.dataset.min, form.dataset.max, form.dataset.cents].map(Number);
  const status = form.querySelector('[data-vote-status]');
  if (!status) continue;
  const boxes = [...form.querySelectorAll('.choice input[type=checkbox]')];
  const places = [...form.querySelectorAll('.choice select')];
  const held = new Map();
  const chosen = () => boxes.filter(box => box.checked);
  const asked = () => chosen().reduce((sum, box) => sum + Number(box.dataset.cents), 0);
  const taken = value => places.find(place => place.value === value);
  const count = () => chosen().length + places.filter(place => place.value).length
    + form.querySelectorAll('.mark input:checked:not([value=""])').length;
  const gap = n => places[0] && [...places[0].options].slice(1, n + 1).find(option => !taken(option.value));

  const state = n => n === 0 ? 'none'
    : kind === 'KNAPSACK' && asked() > dotation ? 'dear'
    : kind === 'RANKING' && gap(n) ? 'gap'
    : n < min ? 'missing' : n >= max ? 'full' : 'some';

  const show = (told, more = {}) => {
    const n = count();
    const [head, tail = ''] = fill(status.dataset[told ?? state(n)], {
      n, max, min, missing: min - n, money: money(Math.abs(dotation - asked())),
      place: gap(n)?.text.split(',')[0], ...more,
    }).split('|');
    status.firstElementChild.textContent = head;
    status.lastElementChild.textContent = tail;
    form.querySelectorAll('.dots i').forEach((dot, index) => dot.classList.toggle('on', index < n));
    form.querySelectorAll('progress').forEach(bar => { bar.value = Math.min(asked(), dotation); });
    places.forEach(place => held.set(place, place.value));
  };

  form.addEventListener('change', event => {
    const { target } = event;
    if (places.includes(target)) {
      const other = target.value && places.find(place => place !== target && place.value === target.value);
      if (!other) return show();
      const place = target.selectedOptions[0].text.split(',')[0];
      target.value = held.get(target);
      event.stopImmediatePropagation();
      return show('taken', { title: other.dataset.title, place });
    }
    if (!boxes.includes(target) || !target.checked) return show();
    const same = target.closest('[data-one]')?.querySelectorAll('input:checked') ?? [];
    const other = [...same].find(box => box !== target);
    if (other) other.checked = false;
    if (count() > max) {
      target.checked = false;
      return show('over');
    }
    show(other && 'moved', { title: other?.dataset.title });
  });
  window.addEventListener('pageshow', () => show());
}
