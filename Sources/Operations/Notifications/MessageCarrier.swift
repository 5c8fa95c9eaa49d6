public import CivilTime

/// A way by which notices leave the installation.
public enum MessageChannel: String, CaseIterable, Sendable {
  /// Mail.
  case mail
  /// A gateway of the installation, such as one for short messages.
  case gateway
}

/// What leaves the installation: a number, a sentence and a link, never personal data of a case.
public struct OutgoingMessage: Hashable, Sendable {
  /// The same for each attempt, so that a receiver can drop what comes twice.
  public var id: String
  /// The kind of notice.
  public var kind: String
  /// An address of mail, or a telephone number.
  public var recipient: String
  /// One line.
  public var subject: String
  /// The text, in lines.
  public var text: String
  /// Where the receiver reads on; empty where the installation does not know its own address.
  public var link: String
  /// When it happened.
  public var date: Instant

  /// A message.
  public init(
    id: String, kind: String, recipient: String, subject: String, text: String, link: String, date: Instant
  ) {
    self.id = id
    self.kind = kind
    self.recipient = recipient
    self.subject = subject
    self.text = text
    self.link = link
    self.date = date
  }
}

/// Carries messages out: a mail server, a gateway.
///
/// The adapters are in `Couriers`.
public protocol MessageCarrier: Sendable {
  /// Carries a message out; when it returns, the other side has taken it.
  ///
  /// - Throws: `CarrierFault`.
  func carry(_ message: OutgoingMessage) async throws
}

/// Why a message was not carried out.
public enum CarrierFault: Error, Equatable, Sendable {
  /// It may work later.
  case temporary(String)
  /// It never will.
  case permanent(String)
}
