// What the embedded store sells, as far as tests look at it: paths, ids and the merchant's words.

/** Names and paths of products, by their ids in the store. */
export const GOODS = {
  lined: { id: "101", name: "Everyday Notebook A5, lined", path: "/everyday-notebook-a5-lined/" },
  dotted: { id: "102", name: "Everyday Notebook A5, dotted", path: "/everyday-notebook-a5-dotted/" },
  pocket: { id: "103", name: "Pocket Notebook, set of three", path: "/pocket-notebook-set-of-three/" },
  linen: { id: "104", name: "Linen Journal", path: "/linen-journal/" },
  nightInk: { id: "116", name: "Night Harbor Ink, 50 ml", path: "/night-harbor-ink-50-ml/" },
  pineInk: { id: "117", name: "Pine Shade Ink, 50 ml", path: "/pine-shade-ink-50-ml/" },
  soldOutCards: { id: "124", name: "Blank Cards, box of twenty", path: "/blank-cards-box-of-twenty/" },
  journal: { id: "201", name: "Cloth Journal", path: "/cloth-journal/" },
  stamp: { id: "203", name: "Name Stamp", path: "/name-stamp/" },
  invitations: { id: "204", name: "Printed Invitations", path: "/printed-invitations/" },
  writersSet: { id: "205", name: "Letter Writer's Set", path: "/letter-writer-s-set/" },
  ream: { id: "206", name: "Fine Paper, ream of 500", path: "/fine-paper-ream-of-500/" },
  pencil: { id: "207", name: "Carpenter's Pencil", path: "/carpenter-s-pencil/" },
  envelopes: { id: "208", name: "Cream Envelopes, one hundred", path: "/cream-envelopes-one-hundred/" },
  carton: { id: "209", name: "Fine Paper, carton of 25 reams", path: "/fine-paper-carton-of-25-reams/" },
  reserveInk: { id: "212", name: "Vermilion Reserve Ink, 30 ml", path: "/vermilion-reserve-ink-30-ml/" },
  lamp: { id: "214", name: "Meridian Desk Lamp", path: "/meridian-desk-lamp/" },
  preOrder: { id: "215", name: "Weekly Planner 2028", path: "/weekly-planner-2028/" },
  unavailable: { id: "216", name: "Travelling Writing Box", path: "/travelling-writing-box/" },
  onRequest: { id: "217", name: "Bookbinding by Commission", path: "/bookbinding-by-commission/" },
  marbled: { id: "218", name: "Marbled Sheet, 50 by 70 cm", path: "/marbled-sheet-50-by-70-cm/" },
} as const;

/** Options of the Cloth Journal that make variants: names in forms, and the values' ids. */
export const JOURNAL = {
  cover: { label: "Cover", name: "option-1", green: "1001", red: "1002", blue: "1003" },
  size: { label: "Size", name: "option-2", a5: "1011", a6: "1012" },
  initials: "Initials on the cover",
  giftBox: { label: "Pack it in a gift box", name: "option-4", yes: "1021" },
} as const;

/** Words of the merchant about goods that cannot be had like others. */
export const WORDS = {
  preOrder: "We send it in the first week of September 2027.",
  onRequest: "Every book is another one. Write to us for a price.",
} as const;
