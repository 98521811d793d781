// The calls to the service this page came from; none to anywhere else.
let token = null;

/** A call that did not succeed: its status, 0 where nothing answered, and what the service said of it, each mistake for itself. */
export class Failed extends Error {
  constructor(status, detail, errors = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export function bring(secret) {
  token = secret;
}

async function call(path, options) {
  const headers = { 'Content-Type': 'application/json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  let reply;
  try {
    reply = await fetch(path, { ...options, headers });
  } catch {
    throw new Failed(0, '');
  }
  if (!reply.ok) {
    const problem = await reply.json().catch(() => ({}));
    throw new Failed(reply.status, problem.detail ?? '', problem.errors);
  }
  return reply;
}

async function post(path, body) {
  return (await call(path, { method: 'POST', body: JSON.stringify(body), cache: 'no-store' })).json();
}

/** A document of the service: JSON, or a page. */
export async function get(path) {
  const reply = await call(path, {});
  return reply.headers.get('Content-Type').startsWith('text/html') ? reply.text() : reply.json();
}

/** One turn of the interview. */
export function interview(turn) {
  return post('/v2/interview', turn);
}

/** The advice, with what is to come. */
export function advise(situation, language) {
  return post('/v2/advice?explain=true', { ...situation, language });
}
