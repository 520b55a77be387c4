/**
 * @typedef {object} Model what somebody says of the API: an SDK, or our records
 * @property {string} name who says it
 * @property {Map<string, Operation>} operations by HTTP method and path, `{}` for each id
 * @property {Map<string, Event>} events by type
 */

/**
 * @typedef {object} Operation
 * @property {string} key HTTP method and path
 * @property {import('./shape.js').Shape} request what is sent as the body or the query
 * @property {import('./shape.js').Shape} answer one object of the answer; without a type if it is not described
 * @property {string} [doc] what an SDK says about it
 * @property {string} [name] our action
 */

/**
 * @typedef {object} Event
 * @property {string} type
 * @property {import('./shape.js').Shape} payload
 */
