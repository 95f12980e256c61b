// What the embedded demo store holds. Words of the merchant, not of the app, so they are in no locale file.

export const SHOP = "Paper & Pine";
export const PASSWORD = "Demo-Passw0rd!";

/** Log-ins that tests only read with: logging out or changing a password would end other tests' sessions. */
export const VIP = "vip@example.com";
export const RETAIL = "retail@example.com";
export const WHOLESALE = "wholesale@example.com";
export const EMPTY = "empty@example.com";

export const VIP_ADDRESSES = 23;
export const VIP_ORDERS = 37;

/** The states of an order, as the app names them. */
export const ORDER_STATES = [
  "pending",
  "incomplete",
  "awaiting-payment",
  "manual-verification-required",
  "awaiting-fulfillment",
  "awaiting-shipment",
  "awaiting-pickup",
  "partially-shipped",
  "shipped",
  "completed",
  "partially-refunded",
  "refunded",
  "disputed",
  "declined",
  "cancelled",
];

/** Names of the merchant's own fields, one of each type that the platform knows. */
export const FIELDS = {
  purposes: { label: "What do you buy for?", name: "custom_26", options: ["Home", "Office", "School", "Gifts"] },
  source: { label: "How did you hear of us?", name: "custom_27", options: ["A friend", "Magazine or blog"] },
  paper: { label: "Favourite paper size", name: "custom_28", options: ["A4", "A5", "Letter"] },
  birthday: { label: "Birthday", name: "custom_29" },
  employees: { label: "Number of employees", name: "custom_30", min: "1", max: "5000" },
  taxNumber: { label: "Tax number", name: "custom_31", max: 20 },
  remarks: { label: "Anything we should know?", name: "custom_32" },
  pin: { label: "Shop PIN", name: "custom_password_33" },
  doorCode: { label: "Door code", name: "custom_34", max: 10 },
  days: { label: "Good days for delivery", name: "custom_35", options: ["Weekdays", "Saturday", "Sunday"] },
  kind: { label: "Kind of address", name: "custom_36", options: ["Home", "Office"] },
} as const;

/** The choice that the store insists on when somebody registers. */
export const REQUIRED_CHOICE = { name: "custom_27", value: "112", label: "A friend" } as const;

export interface AddressValues {
  country_code: string;
  first_name: string;
  last_name: string;
  company?: string;
  phone?: string;
  address1: string;
  address2?: string;
  city: string;
  state?: string;
  postal_code?: string;
}

/** In a country without states. */
export const HELSINKI: AddressValues = {
  country_code: "FI",
  first_name: "Aino",
  last_name: "Laaksonen",
  company: "Paperiveistämö Oy",
  phone: "+358 40 123 4567",
  address1: "Mäkelänkatu 5 B 12",
  address2: "3rd floor",
  city: "Helsinki",
  postal_code: "00510",
};

/** In a country where a state must be chosen. */
export const AUSTIN: AddressValues = {
  country_code: "US",
  first_name: "Sam",
  last_name: "O'Neil",
  company: "Ink & Sons",
  phone: "512 555 0100",
  address1: "1100 Congress Ave",
  address2: "Suite 4",
  city: "Austin",
  state: "Texas",
  postal_code: "78701",
};
