import type { MarkdownOptions } from 'vitepress';

type Transformer = NonNullable<MarkdownOptions['codeTransformers']>[number];

const COMMENT = /#66707B/giu;
const DARKER = '#4A525B';

/** Comments in code are as easy to read as the code: the light theme gives them 5 : 1 only. */
export const darkerComments: Transformer = {
  name: 'darker-comments',
  span: (node) => {
    const { style } = node.properties;
    if (typeof style === 'string') node.properties['style'] = style.replace(COMMENT, DARKER);
    return node;
  },
};
