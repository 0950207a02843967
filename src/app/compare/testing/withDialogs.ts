/** What jsdom does not have: dialogs that open and close, and what a list in them asks of a layout. */
export function withDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, { showModal, close })
  Element.prototype.scrollIntoView = () => undefined
}

function showModal(this: HTMLDialogElement): void {
  this.open = true
}

function close(this: HTMLDialogElement): void {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
