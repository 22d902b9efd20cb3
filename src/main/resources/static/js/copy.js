if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.querySelector(button.dataset.copy);
      const status = document.querySelector(button.dataset.status);
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        if (status) status.textContent = button.dataset.done;
      } catch {
        if (status) status.textContent = button.dataset.failed ?? '';
      }
    });
  }
}
