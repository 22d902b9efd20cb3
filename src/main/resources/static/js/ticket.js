// A ticket comes behind the # of its QR code: taken out of the address at once, then posted. Nothing stays of the person before.
const form = document.querySelector('form[data-ticket]');
const open = () => {
  const ticket = location.hash.slice(1);
  if (!/^[\w-]{100,}$/.test(ticket)) return;
  history.replaceState(null, '', location.pathname);
  form.elements.pivot.value = ticket;
  form.requestSubmit();
};
sessionStorage.clear();
window.addEventListener('hashchange', open);
open();
