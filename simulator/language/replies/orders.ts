import type { AgentBanks } from './agent-bank.ts';

export const ORDERS: AgentBanks = {
  order_status: {
    answered: [
      'your parcel is with the carrier and should arrive within two days',
      'order {order} has left our warehouse and is on its way',
      'I have sent you the tracking link',
    ],
    clarified: ['could you give me your order number?', 'is this about order {order}?', 'when did you place the order?'],
    refused: ['I cannot tell the exact hour of a delivery', 'I am not able to speed up a parcel that has left'],
    pages: ['tracking a parcel', 'delivery times'],
  },
  missing_item: {
    answered: [
      'I have arranged for the missing part to be sent',
      'the rest of order {order} comes in a second parcel',
      'the {product} is packed today and leaves tomorrow',
    ],
    clarified: ['which item is missing?', 'could you check the packing list in the box?', 'was the parcel damaged?'],
    refused: ['I cannot send the part without a check of the weight', 'our records show that the parcel was complete'],
    pages: ['what is in the box', 'parcels that come in parts'],
  },
  wrong_item: {
    answered: [
      'I have sent you a label, and the right item leaves today',
      'the right {product} is on its way to you',
      'the exchange for order {order} is booked',
    ],
    clarified: ['what did you receive?', 'could you read me the number on the box?', 'which one did you order?'],
    refused: ['I cannot exchange an item that has been opened', 'the item matches what our records show'],
    pages: ['exchanges', 'checking an order'],
  },
  damaged_item: {
    answered: ['a replacement is on its way to you', 'I have booked a new {product} for you', 'you need not send the damaged one back'],
    clarified: ['could you describe the damage?', 'was the box damaged as well?', 'could you send us a photo?'],
    refused: ['I cannot replace it without a photo of the damage', 'I am not able to send a replacement of this value'],
    pages: ['damage in transit', 'how to unpack a device'],
  },
  address_change: {
    answered: ['I have changed the delivery address', 'order {order} goes to your new address', 'your account shows the new address now'],
    clarified: ['what is the new address?', 'is the change for this order only?', 'could you confirm the postcode?'],
    refused: ['I cannot change the address of a parcel that has left', 'I can only change it for the person who holds the account'],
    pages: ['addresses', 'changing an order'],
  },
  return_request: {
    answered: ['I have sent you a return label', 'the return of order {order} is registered', 'you can hand the parcel in at any pick-up point'],
    clarified: ['which item would you like to return?', 'is the item unopened?', 'what is the reason for the return?'],
    refused: ['the time for a return has passed', 'I cannot take back an item that has been used'],
    pages: ['returns', 'return labels'],
  },
  delivery_reschedule: {
    answered: ['your delivery is moved to the next working day', 'order {order} comes on the day you chose', 'the driver will come in the evening'],
    clarified: ['which day would suit you?', 'is the morning or the afternoon better?', 'shall it go to a pick-up point?'],
    refused: ['I cannot move a delivery that is out with the driver', 'there is no other slot in your area'],
    pages: ['delivery slots', 'missed deliveries'],
  },
};
