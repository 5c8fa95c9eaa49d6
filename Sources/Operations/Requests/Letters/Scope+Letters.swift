public import CivilTime
import Cryptography
public import Disclosure
import Persistence

extension Scope {
  /// The draft of a letter of a case, filled with all that the case knows on a day.
  ///
  /// The request must have taken the step that the letter goes with, so that its days are those of the clock. A draft
  /// may lack values and the clause of remedies; its `issues()` tell, and `freeze` refuses it.
  ///
  /// `recipient`, `consultation` and `fee` are what the letter is about; `extra` is what the step brings and the case
  /// does not hold, such as the items of a correction; `edits` are words that replace those of the template, by the key
  /// of the part. Throws `LetterRefusal.noTemplate`.
  public func composeLetter(
    _ kind: LetterKind, for request: DisclosureRequest, matter: Matter, recipient: Party? = nil,
    consultation: Consultation? = nil, fee: ChargedFee? = nil, extra: [LetterField: String] = [:],
    edits: [String: String] = [:], on day: CivilDate
  ) throws -> LetterDraft {
    let template = try letterTemplate(kind, of: request.organ, on: day)
    guard let organ = try organs.find(request.organ) else { throw NotFound() }
    let origin = LetterOrigin(
      kind: kind, matter: matter, request: request, organ: organ, office: try organs.office(of: request.organ),
      parties: try parties.ofMatter(matter.id), recipient: recipient, consultation: consultation, fee: fee,
      documentName: kind == .deliveryProof ? try replyName(of: matter.id) : "")
    let calendar = try calendar(of: request.organ, from: request.course.receipt?.day ?? day)
    var values = origin.values(on: day, in: calendar)
    values.merge(extra) { known, new in new.trimmed.isEmpty ? known : new }
    return LetterDraft(
      template: template, values: values, edits: edits,
      remedies: try draftedRemedies(of: kind, for: request, on: day),
      enclosures: origin.enclosures)
  }

  /// Signs a letter on a day: it takes its number and can no longer change.
  ///
  /// The caller saves it.
  ///
  /// - Parameters:
  ///   - letter: the draft.
  ///   - day: the day of signature.
  /// - Returns: the signed letter.
  /// - Throws: `Issues` for what keeps the draft from being a letter; `LetterRefusal`; `NumberRefusal`.
  public func freeze(_ letter: CaseLetter, on day: CivilDate) throws -> CaseLetter {
    guard letter.state == .draft else { throw LetterRefusal.notDraft }
    guard let organ = try organs.find(letter.organ) else { throw NotFound() }
    if letter.kind.carriesRemedies, let request = try requests.find(letter.matter) {
      let clause = try remedies(of: letter.kind, for: request, on: day)
      guard clause.paragraphs.map(\.text) == letter.draft.remedies else { throw LetterRefusal.remediesChanged }
    }
    var signed = letter
    signed.number =
      letter.kind.isForm
      ? "" : try nextNumber(letter.kind.outcome == nil ? .letters : .replies, organ: letter.organ)
    signed.frozen = try FrozenLetter(
      letter.draft, organName: organ.name, number: signed.number, signedOn: day,
      seal: try organSeals.inUse(at: letter.organ, on: day)?.mark, digest: { Hexadecimal.encode(SM3.hash($0)) })
    signed.signedOn = day
    signed.state = .signed
    return signed
  }

  /// The clause of a draft, which may wait for the organ to say who takes applications.
  private func draftedRemedies(
    of kind: LetterKind, for request: DisclosureRequest, on day: CivilDate
  ) throws -> [String] {
    guard kind.carriesRemedies else { return [] }
    do {
      return try remedies(of: kind, for: request, on: day).paragraphs.map(\.text)
    } catch is Issues {
      return []
    }
  }

  /// The words that an organ uses for a kind of letter on a day: its own, or else those of the programme.
  ///
  /// - Throws: `LetterRefusal.noTemplate`.
  func letterTemplate(_ kind: LetterKind, of organ: Organ.ID, on day: CivilDate) throws -> LetterTemplate {
    guard let shipped = LetterTemplates.shipped.template(kind, on: day) else {
      throw LetterRefusal.noTemplate(kind, day)
    }
    return try letterTemplates.editions(of: organ, kind: kind).last { $0.effectiveOn <= day }?.template ?? shipped
  }

  /// The signed reply of a case, as a proof of delivery names it; empty where there is none.
  private func replyName(of matter: Matter.ID) throws -> String {
    let reply = try letters.ofMatter(matter).last { $0.state == .signed && $0.kind.isReply }
    guard let reply, let title = reply.frozen?.paragraphs.first(where: { $0.style == .title }) else { return "" }
    return "《\(title.text)》（\(reply.number)）"
  }
}
