import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Modal,
  NativeSelect,
  PasswordInput,
  Skeleton,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";

/** The one accent: a deep blue-green. Shade 7 is text and buttons on light, shade 3 on dark. */
const pine: MantineColorsTuple = [
  "#eaf3f1",
  "#d3e6e3",
  "#a9cfca",
  "#7fbab4",
  "#559f9a",
  "#378581",
  "#266e6d",
  "#1d5c5e",
  "#174a4d",
  "#10393c",
];

/** The warm accent, for what needs her: an announcement not seen, a reply to her. */
const clay: MantineColorsTuple = [
  "#fbeee6",
  "#f5dccd",
  "#eec0a5",
  "#e9a57e",
  "#dd8758",
  "#c76c3b",
  "#b0562a",
  "#974622",
  "#79381c",
  "#5c2b16",
];

/** Warm greys. Mantine reads its dark surfaces and text from this tuple, lightest first. */
const dark: MantineColorsTuple = [
  "#ece6da",
  "#d3ccbf",
  "#aea699",
  "#8b8376",
  "#4a463e",
  "#3a372f",
  "#2a2823",
  "#22201c",
  "#1b1a17",
  "#141310",
];

const gray: MantineColorsTuple = [
  "#f8f4ed",
  "#f1ebe1",
  "#e6ded1",
  "#d8cebe",
  "#c2b7a5",
  "#9a9080",
  "#6b6357",
  "#4e483f",
  "#37332c",
  "#25221d",
];

/** One scale for space (rem of 16 px: 4, 8, 12, 16, 24, 32, 48), one for type, one for corners. */
export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 3 },
  colors: { pine, clay, dark, gray },
  white: "#fffdf9",
  black: "#25221d",
  fontFamily: "'Figtree Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Figtree Variable', system-ui, sans-serif",
    fontWeight: "640",
    sizes: {
      h1: { fontSize: "clamp(1.5rem, 1.2rem + 1.2vw, 2rem)", lineHeight: "1.2" },
      h2: { fontSize: "1.25rem", lineHeight: "1.3" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.1875rem", xl: "1.375rem" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.6", lg: "1.6", xl: "1.5" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "4px", sm: "6px", md: "10px", lg: "16px", xl: "32px" },
  defaultRadius: "md",
  shadows: {
    xs: "0 1px 2px rgb(60 45 20 / 0.06)",
    sm: "0 1px 2px rgb(60 45 20 / 0.05), 0 4px 14px rgb(60 45 20 / 0.05)",
    md: "0 2px 4px rgb(60 45 20 / 0.06), 0 12px 32px rgb(60 45 20 / 0.1)",
  },
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant === "filled") return { ...colors, color: "var(--on-accent)" };
    return input.variant === "subtle" ? { ...colors, color: "var(--accent)" } : colors;
  },
  components: {
    Button: Button.extend({ defaultProps: { size: "md" } }),
    TextInput: TextInput.extend({ defaultProps: { size: "md" } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: "md" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "md" } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: "md" } }),
    Modal: Modal.extend({ defaultProps: { centered: true, radius: "lg" } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: "sm" } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
  },
});

/** The words the style sheets use. Nothing else in the app names a colour. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--measure": "68ch",
    "--header-height": "4rem",
    "--mantine-line-height": "1.6",
  },
  light: {
    "--ground": gray[0],
    "--surface": "#fffdf9",
    "--surface-quiet": gray[1],
    "--line": gray[2],
    "--line-strong": gray[4],
    "--ink": gray[9],
    "--ink-soft": gray[6],
    "--accent": pine[7],
    "--on-accent": "#fffdf9",
    "--face-ink": "38% 0.07",
    "--face-ground": "90.5% 0.032",
    "--accent-soft": pine[0],
    "--warm": clay[7],
    "--warm-soft": clay[0],
    "--warm-line": clay[2],
    "--mantine-color-body": gray[0],
    "--mantine-color-text": gray[9],
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-anchor": pine[7],
    "--mantine-color-default": "#fffdf9",
    "--mantine-color-default-hover": gray[1],
    "--mantine-color-default-border": gray[4],
    "--mantine-color-error": "#a4302a",
  },
  dark: {
    "--ground": dark[8],
    "--surface": dark[7],
    "--surface-quiet": dark[6],
    "--line": dark[5],
    "--line-strong": dark[4],
    "--ink": dark[0],
    "--ink-soft": dark[2],
    "--accent": pine[3],
    "--on-accent": dark[9],
    "--face-ink": "90% 0.05",
    "--face-ground": "38% 0.038",
    "--accent-soft": "#1f302f",
    "--warm": clay[3],
    "--warm-soft": "#35271e",
    "--warm-line": "#5d3d29",
    "--mantine-color-body": dark[8],
    "--mantine-color-text": dark[0],
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-anchor": pine[3],
    "--mantine-color-default": dark[7],
    "--mantine-color-default-hover": dark[6],
    "--mantine-color-default-border": dark[4],
    "--mantine-color-error": "#f0938a",
  },
});
