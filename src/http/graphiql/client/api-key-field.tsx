import { useState } from 'react';

const STORED_AS = 'journeygraph:api-key';

/** The request with the API key in its Authorization header, unless the headers editor sets another. */
export function withApiKey(request: RequestInit = {}): RequestInit {
  const headers = new Headers(request.headers);
  const key = currentApiKey();
  if (key && !headers.has('authorization')) headers.set('authorization', `Bearer ${key}`);
  return { ...request, headers };
}

/** Kept for this browser tab only. */
function currentApiKey(): string {
  return sessionStorage.getItem(STORED_AS) ?? '';
}

/** Asks for the API key. Without one, only introspection is answered. */
export function ApiKeyField() {
  const [key, setKey] = useState(currentApiKey);
  return (
    <label className="api-key">
      API key
      <input
        type="password"
        name="api-key"
        autoComplete="off"
        placeholder="jg_… or the ADMIN_KEY that the terminal named"
        value={key}
        onChange={({ target }) => {
          sessionStorage.setItem(STORED_AS, target.value.trim());
          setKey(target.value);
        }}
      />
    </label>
  );
}
