import CivilTime
public import Disclosure

/// The door for those who prove at another system who they are.
///
/// Accounts are never made here: an identity opens the account that somebody who keeps accounts has linked to it.
public struct SingleSignOn: Sendable {
  /// Within how many seconds a proof counts as a fresh one.
  static let freshness: Int64 = 300

  /// What the button says.
  public let label: String
  private let desk: Desk
  private let provider: any IdentityProvider
  private let callback: String

  /// The door of a desk.
  ///
  /// - Parameters:
  ///   - desk: the desk.
  ///   - provider: who proves.
  ///   - callback: the full address where browsers come back to.
  ///   - label: what the button says.
  public init(desk: Desk, provider: any IdentityProvider, callback: String, label: String) {
    self.desk = desk
    self.provider = provider
    self.callback = callback
    self.label = label
  }

  /// Begins: where the browser is sent.
  ///
  /// - Throws: `SignOnRefusal`, `SignInRefusal.wait`.
  public func begin(_ handshake: SignOnHandshake, from place: SignInPlace) async throws -> String {
    try await desk.keep(BeginSignOn(handshake: handshake, place: place), as: visitor(place))
    do {
      return try await provider.address(for: handshake.question(callback: callback), at: desk.now)
    } catch let fault as IdentityProviderFault {
      throw SignOnRefusal(fault)
    }
  }

  /// Opens a session for whoever the provider says has come.
  ///
  /// - Throws: `SignOnRefusal`.
  public func signIn(
    _ answer: SignOnAnswer, _ handshake: SignOnHandshake?, from place: SignInPlace
  ) async throws -> SignInOutcome {
    try await recordingRefusals(from: place) {
      let identity = try await identity(from: answer, handshake, for: .signIn, place)
      guard let owner = try await desk.answer(IdentityOwner(identity.subject), as: visitor(place)) else {
        throw SignOnRefusal.unknown(subject: identity.subject)
      }
      guard !owner.isDisabled else { throw SignOnRefusal.closed }
      return try await desk.perform(
        SignOn(identity: identity, place: place), as: Principal(.person(owner.id), source: place.source))
    }
  }

  /// Proves again, in a session, who somebody is.
  ///
  /// - Throws: `SignOnRefusal`, `SignInRefusal.tooLate`.
  public func confirm(
    _ answer: SignOnAnswer, _ handshake: SignOnHandshake?, session: Session, from place: SignInPlace
  ) async throws -> SignInOutcome {
    try await recordingRefusals(from: place) {
      let identity = try await identity(from: answer, handshake, for: .confirmation, place)
      let owner = try await desk.answer(IdentityOwner(identity.subject), as: visitor(place))
      guard owner?.id == session.person, let proved = identity.provedAt,
        desk.now < proved.adding(seconds: Self.freshness)
      else { throw SignOnRefusal.notConfirmed }
      return try await desk.perform(
        ConfirmIdentity(session: session.id, way: .signOn),
        as: Principal(.person(session.person), source: place.source))
    }
  }

  private func identity(
    from answer: SignOnAnswer, _ handshake: SignOnHandshake?, for purpose: SignOnHandshake.Purpose, _ place: SignInPlace
  ) async throws -> ProvedIdentity {
    guard let handshake, handshake.purpose == purpose, Secret.isSame(answer.state, handshake.state),
      try await desk.keep(SpendHandshake(handshake: handshake), as: visitor(place))
    else { throw SignOnRefusal.stale }
    guard !answer.code.isEmpty else { throw SignOnRefusal.declined("no code") }
    do {
      return try await provider.identity(from: answer, to: handshake.question(callback: callback), at: desk.now)
    } catch let fault as IdentityProviderFault {
      throw SignOnRefusal(fault)
    }
  }

  private func recordingRefusals(
    from place: SignInPlace, _ work: () async throws -> SignInOutcome
  ) async throws -> SignInOutcome {
    do {
      return try await work()
    } catch let refusal as SignOnRefusal {
      if let reason = refusal.journalled {
        try await desk.perform(RecordFailedSignIn(way: .signOn, reason: reason), as: visitor(place))
      }
      throw refusal
    }
  }

  private func visitor(_ place: SignInPlace) -> Principal { Principal(.visitor, source: place.source) }
}
