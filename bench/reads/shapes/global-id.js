/** The global ID of a row in journeygraph; of a row that belongs to a customer, the customer's id comes first. */
export function globalId(type, ...ids) {
  return Buffer.from(['jg1', type, ...ids].join(':')).toString('base64url');
}
