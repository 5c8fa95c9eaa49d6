import CivilTime
public import Disclosure
import Persistence

/// A form that is made of a case whenever somebody prints it: the request to be signed, the sheet of its registration.
///
/// Contacts stand masked in it, the number of an identity paper not at all: whoever signs writes them by hand.
public struct FormFile: Inquiry {
  /// Whoever is signed in; the asker must work on the case or approve it.
  public static let access = Access.signedIn

  /// The case.
  public var matter: Matter.ID
  /// Which form.
  public var kind: LetterKind

  /// Asks for a form.
  public init(_ kind: LetterKind, of matter: Matter.ID) {
    self.kind = kind
    self.matter = matter
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The words.
    public var draft: LetterDraft
    /// The organ.
    public var organName: String
    /// The name of the file, without its ending.
    public var name: String
  }

  /// None: the rule of visibility decides.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Fills it.
  ///
  /// - Throws: `NotFound`, also for a kind that is no such form; `AccessRefusal` where the asker neither works on the
  ///   case nor approves it.
  public func run(in scope: Scope) throws -> Outcome {
    let matter = try scope.matter(matter)
    guard kind.isPrintedOnly, let request = try scope.requests.find(matter.id),
      let organ = try scope.organs.find(matter.organ)
    else { throw NotFound() }
    guard try scope.mayReadLetters(of: matter) else { throw AccessRefusal.lacks(.handleMatters) }
    let applicant = try scope.parties.ofMatter(matter.id).first { $0.role == .applicant }
    let draft = try scope.composeLetter(
      kind, for: request, matter: matter,
      extra: [
        .applicantKind: Texts.text("party.kind.\(request.applicantKind.rawValue)"),
        .applicantContact: applicant?.maskedContact ?? "", .assistance: request.assistance,
        .receiptEvidence: Self.words(of: request.course.evidence),
        .wantedForm: "\(request.carrier.chinese)，\(Texts.text(request.delivery.textKey))",
        .handlerName: try scope.names(people: [matter.assignee].compactMap(\.self))[matter.assignee],
      ], on: scope.today)
    return Outcome(draft: draft, organName: organ.name, name: "\(matter.number) \(Texts.text(kind.textKey))")
  }

  private static func words(of evidence: [ReceiptEvidence]) -> String {
    evidence.map { one in
      let note = one.note.isEmpty ? "" : "（\(one.note)）"
      return one.on.chinese + Texts.text("case.evidence.\(one.kind.rawValue)") + note
    }
    .joined(separator: "；")
  }
}
