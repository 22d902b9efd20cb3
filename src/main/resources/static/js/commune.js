for (const input of document.querySelectorAll('input[data-suggestions]')) {
  const list = document.getElementById(input.getAttribute('list'));
  let latest = '';
  input.addEventListener('input', async () => {
    const typed = input.value.trim();
    latest = typed;
    if (typed.length < 2) return list.replaceChildren();
    const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || latest !== typed) return;
    list.replaceChildren(...(await answer.json()).map(({ label }) => new Option(label, label)));
  });
}
