/** What the agent asks of the customer's phone for each action that a right solution has the customer take. */
const INSTRUCTIONS: Readonly<Record<string, string>> = {
  toggle_airplane_mode: 'Please switch airplane mode off and wait a moment.',
  toggle_roaming: 'Please switch data roaming on.',
  toggle_data: 'Please switch mobile data on.',
  toggle_data_saver_mode: 'Please switch data saver off.',
  toggle_wifi_calling: 'Please switch Wi-Fi calling off.',
  set_network_mode_preference: 'Please set the preferred network type to 4G/5G.',
  disconnect_vpn: 'Please disconnect the VPN.',
  reseat_sim_card: 'Please take the SIM card out and put it back in.',
  reset_apn_settings: 'Please reset the access point settings to their defaults.',
  reboot_device: 'Please restart the phone.',
  grant_app_permission: 'Please give the messaging app the permission it asks for.',
  make_payment: 'Please check the payment request on your phone and pay it.',
};

export function instructionFor(action: string): string {
  return INSTRUCTIONS[action] ?? `Please try this on your phone: ${action.replaceAll('_', ' ')}.`;
}

/** What the customer sees of the fault that no agent can mend, by the fault's name in the task's id. */
const OBSTACLES: readonly (readonly [fault: string, says: string])[] = [
  ['lock_sim_card_pin', 'It says that the SIM card is locked and asks for a PIN, and I do not have one that works.'],
  ['contract_end_suspension', 'So my line is suspended because the contract has ended? All I want is to have service again.'],
];

export function obstacleOf(taskId: string): string {
  return OBSTACLES.find(([fault]) => taskId.includes(fault))?.[1] ?? 'I have looked at all of that, and nothing has changed. I still have the same problem.';
}
