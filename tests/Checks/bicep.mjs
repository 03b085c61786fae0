import Parser from 'tree-sitter';
import Bicep from 'tree-sitter-bicep';

const parser = new Parser();
parser.setLanguage(Bicep);

export const parse = (source) => parser.parse(source, undefined, { bufferSize: source.length + 1024 }).rootNode;

/** Line and text of everything that is not Bicep. */
export function faultsOf(root) {
  return [...everyNode(root)]
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
}

/** The names of the properties of the object that a variable is set to. */
export function keysOfVariable(root, name) {
  const declaration = root.namedChildren
    .find((node) => node.type === 'variable_declaration' && node.firstNamedChild.text === name);
  return declaration.namedChildren.find((node) => node.type === 'object').namedChildren
    .filter((node) => node.type === 'object_property')
    .map((node) => node.firstNamedChild.text);
}

export function* everyNode(node) {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}
