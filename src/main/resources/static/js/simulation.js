// Shows the calculations as they end; the form above is left as it is being filled in.
const pause = 2000;

async function look() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('resultats');
  const shown = document.getElementById('resultats');
  if (!fresh || !shown) return;
  if (!shown.contains(document.activeElement) || !fresh.dataset.pending) shown.replaceWith(fresh);
  if (fresh.dataset.pending) setTimeout(look, pause);
}

setTimeout(look, pause);
