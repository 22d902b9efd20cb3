// Shows the places chosen as a list whose buttons move projects up and down; vote.js says the rest.
for (const list of document.querySelectorAll('[data-ranking]')) {
  const form = list.closest('form');
  const row = list.querySelector('template').content;
  const places = [...form.querySelectorAll('.choice select')];
  const ranked = () => places.filter(place => place.value).sort((one, other) => one.value - other.value);

  // In two steps, so that no place is held twice in between.
  const give = order => {
    order.forEach(place => { place.value = ''; });
    order.forEach((place, index) => { place.value = String(index + 1); });
  };

  const move = (place, step) => {
    const order = ranked();
    const at = order.indexOf(place);
    order.splice(at, 1);
    if (step) order.splice(at + step, 0, place);
    else place.value = '';
    give(order);
    form.dispatchEvent(new Event('change'));
    const rows = list.querySelectorAll('li');
    const buttons = rows[step ? at + step : Math.min(at, rows.length - 1)]?.querySelectorAll('button') ?? [];
    const same = [...buttons].find(button => Number(button.dataset.move) === step && !button.disabled);
    (same ?? [...buttons].find(button => !button.disabled) ?? place).focus();
  };

  const line = (place, index, { length }) => {
    const item = row.cloneNode(true);
    item.querySelector('.ranking-place').textContent = place.selectedOptions[0].text;
    item.querySelector('.ranking-title').textContent = place.dataset.title;
    for (const button of item.querySelectorAll('button')) {
      const step = Number(button.dataset.move);
      button.setAttribute('aria-label', button.dataset.label.replace('{title}', place.dataset.title));
      button.disabled = step !== 0 && (index + step < 0 || index + step >= length);
      button.addEventListener('click', () => move(place, step));
    }
    return item;
  };

  const draw = () => {
    const order = ranked();
    list.hidden = order.length === 0;
    list.querySelector('ol').replaceChildren(...order.map(line));
  };

  form.addEventListener('change', ({ target }) => {
    // A place given up is taken by the next one; a place chosen too far ahead stays, and the page says which one is missing.
    if (places.includes(target) && !target.value) {
      give(ranked());
      form.dispatchEvent(new Event('change'));
      return;
    }
    draw();
  });
  window.addEventListener('pageshow', draw);
}
