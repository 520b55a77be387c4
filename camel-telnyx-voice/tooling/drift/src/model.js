/**
 * @typedef {object} Model a description of the API, by an SDK or by the records
 * @property {string} name the source of the description
 * @property {Map<string, Operation>} operations by HTTP method and path, `{}` for each id
 * @property {Map<string, Event>} events by type
 */

/**
 * @typedef {object} Operation
 * @property {string} key HTTP method and path
 * @property {import('./shape.js').Shape} request the fields sent as the body or the query
 * @property {import('./shape.js').Shape} answer one object of the answer; without a type if it is not described
 * @property {string} [doc] the description in an SDK
 * @property {string} [name] our action
 */

/**
 * @typedef {object} Event
 * @property {string} type
 * @property {import('./shape.js').Shape} payload
 */
