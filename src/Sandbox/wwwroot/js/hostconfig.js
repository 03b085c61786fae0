const name = (colour) => `var(--card-${colour})`;
const text = (colour) => ({ default: name(colour), subtle: name(`${colour}-subtle`) });
const plain = { default: name("ink"), subtle: name("subtle") };

// Colours are style sheet variables, so that a card follows light and dark without being drawn again.
const colours = {
  default: plain,
  dark: plain,
  light: plain,
  accent: text("accent"),
  good: text("good"),
  warning: text("warning"),
  attention: text("attention"),
};

const container = (style) => ({
  backgroundColor: name(`${style}-back`),
  borderColor: name(`${style}-line`),
  foregroundColors: colours,
});

const label = { color: "default", isSubtle: false, size: "small", weight: "bolder" };

/** Sizes, spacing and limits as Teams has them, near enough to judge a card by. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontTypes: {
    default: { fontFamily: "inherit" },
    monospace: { fontFamily: "ui-monospace, Consolas, monospace" },
  },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: name("line") },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container("default"),
    emphasis: container("emphasis"),
    accent: container("accent"),
    good: container("good"),
    warning: container("warning"),
    attention: container("attention"),
  },
  textBlock: { headingLevel: 4 },
  textStyles: { heading: { weight: "bolder", size: "large" }, columnHeader: { weight: "bolder" } },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
  inputs: {
    label: { requiredInputs: { ...label, suffix: " *" }, optionalInputs: label, inputSpacing: "small" },
    errorMessage: { color: "attention", size: "small", weight: "bolder", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
};
