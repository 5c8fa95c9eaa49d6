public import CivilTime
public import Disclosure
import Persistence

/// One case as its applicant sees it: where it stands, which day is due and why, and what he has been sent here.
///
/// Nothing in it tells of reviews, opinions or people inside the office.
public struct OwnCase: Inquiry {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey

  /// Looks at the case that a key opens.
  public init(_ key: CaseKey) {
    self.key = key
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The number of the case.
    public var number: String
    /// What was asked, as it stands now.
    public var description: String
    /// The organ.
    public var organ: Organ
    /// Its disclosure office.
    public var office: DisclosureOffice
    /// The request.
    public var request: DisclosureRequest
    /// The calendar that its terms are counted by.
    public var calendar: WorkCalendar
    /// The letters that were served to the applicant, with how; those served online can be opened.
    public var letters: [OwnLetter]
    /// The fees.
    public var fees: [ChargedFee]
    /// What the applicant wrote here.
    public var statements: [ApplicantStatement]
    /// Whether somebody acts for the applicant, who has to prove himself too.
    public var hasAgent: Bool
    /// What the applicant can do now.
    public var actions: [OwnAction]
    /// The day in Beijing.
    public var today: CivilDate
    /// A key for another half hour.
    public var key: CaseKey
  }

  /// None: the key decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  ///
  /// - Throws: `VisitorRefusal.signedOut`.
  public func run(in scope: Scope) throws -> Outcome {
    let work = try scope.ownCase(key)
    let (matter, request) = (work.matter, work.request)
    guard let organ = try scope.organs.find(matter.organ) else { throw NotFound() }
    return Outcome(
      number: matter.number, description: matter.summary, organ: organ, office: try scope.organs.office(of: organ.id),
      request: request, calendar: work.calendar, letters: try scope.ownLetters(of: request),
      fees: try scope.fees.ofMatter(matter.id), statements: try scope.statements.ofMatter(matter.id),
      hasAgent: try scope.parties.ofMatter(matter.id).contains { $0.role == .agent },
      actions: OwnAction.allCases.filter { $0.isOpen(for: request) }, today: scope.today,
      key: CaseKey(matter.id, secretHash: request.secretHash, until: scope.now.adding(seconds: CaseKey.seconds)))
  }
}

/// A letter that was served to an applicant.
public struct OwnLetter: Sendable, Hashable {
  /// The number of its record.
  public var id: CaseLetter.ID
  /// What letter.
  public var kind: LetterKind
  /// The document number; empty for forms.
  public var number: String
  /// By what way it was served last.
  public var way: DeliveryWay
  /// When it left.
  public var sentOn: CivilDate
  /// When it was received; nil while that is not known.
  public var reachedOn: CivilDate?
  /// Whether it can be opened here.
  public var isOnline: Bool
}

extension Scope {
  /// The letters that were served to the applicant or his agent.
  func ownLetters(of request: DisclosureRequest) throws -> [OwnLetter] {
    let own = try ownParties(of: request)
    let deliveries = try deliveries.ofMatter(request.id)
    return try letters.ofMatter(request.id).compactMap { letter in
      let served = deliveries.filter { $0.letter == letter.id }
      guard letter.state == .signed, let last = served.last, letter.recipient.map(own.contains) == true else {
        return nil
      }
      let online = served.last { $0.way == .online }
      return OwnLetter(
        id: letter.id, kind: letter.kind, number: letter.number, way: (online ?? last).way,
        sentOn: (online ?? last).sentOn, reachedOn: (online ?? last).reachedOn, isOnline: online != nil)
    }
  }

  /// The applicant and his agent.
  private func ownParties(of request: DisclosureRequest) throws -> Set<Party.ID> {
    Set(try parties.ofMatter(request.id).filter { $0.role == .applicant || $0.role == .agent }.map(\.id))
  }
}

/// The words of a letter that was served online to the applicant of a case.
public struct ReadOwnLetter: Inquiry {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey
  private let letter: CaseLetter.ID

  /// Opens a letter of the case that a key opens.
  public init(_ letter: CaseLetter.ID, of key: CaseKey) {
    self.key = key
    self.letter = letter
  }

  /// None: the key decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds it.
  ///
  /// - Throws: `VisitorRefusal.signedOut`; `NotFound` where it is no letter of this case, is for somebody else, or was
  ///   not served online.
  public func run(in scope: Scope) throws -> FrozenLetter {
    let work = try scope.ownCase(key)
    let own = try scope.ownLetters(of: work.request).first { $0.id == letter && $0.isOnline }
    guard let own, let found = try scope.letters.find(own.id), found.matter == key.matter, let frozen = found.frozen
    else { throw NotFound() }
    return frozen
  }
}
