/** The bridge: one question, one stream of events. Knows no names, so it never changes. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callWire, eventWire } from '../shared/ipc/wires';
import type { Bridge } from '../shared/ipc/define';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callWire, name, input),
  listen: (listener) => {
    const relay = (_: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(eventWire, relay);
    return () => ipcRenderer.off(eventWire, relay);
  },
};

contextBridge.exposeInMainWorld('midadBridge', bridge);
