import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BodyPlace } from './text-spot';

type Places = { readonly body: BodyPlace | null };

const TextPlacesContext = createContext<StoreApi<Places> | null>(null);

/** Where the open article tells the menu of its text. */
export function TextPlaces({ children }: { readonly children: ReactNode }) {
  const [places] = useState(() => createStore<Places>(() => ({ body: null })));
  return <TextPlacesContext value={places}>{children}</TextPlacesContext>;
}

export function useTextPlaces(): Pick<StoreApi<Places>, 'getState'> {
  return usePlaces();
}

/** For as long as the component is on screen. */
export function useBodyPlace(body: BodyPlace | null): void {
  const places = usePlaces();
  useEffect(() => {
    places.setState({ body });
    return () => {
      if (places.getState().body === body) places.setState({ body: null });
    };
  }, [places, body]);
}

function usePlaces(): StoreApi<Places> {
  const places = use(TextPlacesContext);
  if (places === null) throw new TypeError('no text places above this component');
  return places;
}
