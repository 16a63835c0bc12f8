import { useImperativeHandle } from 'react';
export function ArticleEditor({ ref, body, children }: any) {
  useImperativeHandle(ref, () => ({ body: () => body, runCommand() {}, canRun: () => false, focus() {}, subscribe: () => () => {} }));
  return children;
}
export const EditorToolbar = () => <div>toolbar</div>;
export const EditorText = () => <div contentEditable suppressContentEditableWarning>نص</div>;
