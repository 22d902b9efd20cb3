// The code of a letter comes behind the # of its QR code: kept for this tab, taken out of the address, put into its field.
const place = 'lettre';
const code = decodeURIComponent(location.hash.slice(1));
if (/^[0-9A-Za-z-]{16,24}$/.test(code)) {
  sessionStorage.setItem(place, code);
  history.replaceState(null, '', location.pathname + location.search);
}
const field = document.getElementById('letterCode');
const kept = sessionStorage.getItem(place);
if (field && kept && !field.value) {
  field.value = kept;
  const way = document.getElementById('way-letter');
  const untouched = !document.getElementById('email')?.value && !document.getElementById('phone')?.value;
  if (way && untouched) way.checked = true;
}
if (document.getElementById('recu')) sessionStorage.removeItem(place);
