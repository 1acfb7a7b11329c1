// A form with data-passkey asks the device for a passkey: data-ask gives the question, data-answer takes the answer.
for (const form of document.querySelectorAll("[data-passkey]")) {
  const isNew = form.dataset.passkey === "create";
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  const fault = form.querySelector("[data-passkey-fault]");
  const post = (address, body) => fetch(address, {
    method: "POST",
    body,
    headers: {
      "RequestVerificationToken": form.elements.namedItem("__RequestVerificationToken").value,
      "X-Requested-With": "XMLHttpRequest",
    },
  });
  const ask = async () => {
    const question = await post(form.dataset.ask);
    if (!question.ok) return false;
    const options = await question.json();
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const name = form.elements.namedItem("passkey-name")?.value;
    const address = form.dataset.answer + (name === undefined ? "" : "?name=" + encodeURIComponent(name));
    return (await post(address, JSON.stringify(credential))).ok;
  };
  form.addEventListener("submit", async event => {
    event.preventDefault();
    fault.hidden = true;
    const isRight = await ask().catch(() => false);
    if (!isRight) {
      fault.hidden = false;
    } else if (form.dataset.next) {
      location.assign(form.dataset.next);
    } else {
      location.replace(location.href);
    }
  });
  form.hidden = false;
}
