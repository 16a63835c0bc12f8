import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BodyPlace } from './text-spot';

/** The texts that are on screen. */
type Places = { readonly bodies: readonly BodyPlace[] };

const TextPlacesContext = createContext<StoreApi<Places> | null>(null);

/** Where the open articles tell the menu of their text. */
export function TextPlaces({ children }: { readonly children: ReactNode }) {
  const [places] = useState(() => createStore<Places>(() => ({ bodies: [] })));
  return <TextPlacesContext value={places}>{children}</TextPlacesContext>;
}

export function useTextPlaces(): Pick<StoreApi<Places>, 'getState'> {
  return usePlaces();
}

/** For as long as the component is on screen. */
export function useBodyPlace(body: BodyPlace | null): void {
  const places = usePlaces();
  useEffect(() => {
    if (body === null) return undefined;
    places.setState(({ bodies }) => ({ bodies: [...bodies, body] }));
    return () => places.setState(({ bodies }) => ({ bodies: bodies.filter((one) => one !== body) }));
  }, [places, body]);
}

function usePlaces(): StoreApi<Places> {
  const places = use(TextPlacesContext);
  if (places === null) throw new TypeError('no text places above this component');
  return places;
}
