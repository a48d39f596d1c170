/** The only colours of the picture. Each shape also carries a class, so that a dark page can recolour it. */
export const palette = {
  ink: "#1a1a1a",
  soft: "#595959",
  paper: "#ffffff",
  line: "#4d4d4d",
  edge: "#c2c8d0",
  client: "#f1f1f4",
  centre: "#eaf2fe",
  centreEdge: "#7096f8",
  council: "#e6f5ec",
  councilEdge: "#71c598",
  vacant: "#b04a00",
} as const;
