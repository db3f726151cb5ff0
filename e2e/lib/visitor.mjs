// A visitor of tests: keeps cookies and follows nothing by itself.

let visitors = 0;

/**
 * A browser without windows: a jar of cookies for each host and port. Each comes from a source of its
 * own, where the hub trusts this machine to say so.
 */
export function browser() {
  const jars = new Map();
  visitors += 1;
  const source = `198.51.100.${visitors}`;
  const own = async (url, form) => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? jars.set(origin, new Map()).get(origin);
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      body: form && new URLSearchParams(form),
      headers: {
        accept: 'text/html',
        'x-forwarded-for': source,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { origin } : {}),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || !value) jar.delete(name);
      else jar.set(name, value);
    }
    const to = answer.headers.get('location');
    return {
      status: answer.status,
      headers: answer.headers,
      to: to && new URL(to, url).href,
      html: await answer.text(),
    };
  };
  own.jar = (origin) => jars.get(origin);
  own.keep = (origin, name, value) =>
    (jars.get(origin) ?? jars.set(origin, new Map()).get(origin)).set(name, value);
  return own;
}
