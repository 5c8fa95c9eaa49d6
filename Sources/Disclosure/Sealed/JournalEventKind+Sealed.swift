extension JournalEventKind {
  /// A secret was looked at in full.
  public static let identityRevealed = JournalEventKind(rawValue: "identity.revealed")
  /// Secrets were put under a new key.
  public static let secretsResealed = JournalEventKind(rawValue: "secrets.resealed")
  /// A new key was taken into use.
  public static let keyAdded = JournalEventKind(rawValue: "key.added")

  static let sealedEvents = [identityRevealed, secretsResealed, keyAdded]
}
