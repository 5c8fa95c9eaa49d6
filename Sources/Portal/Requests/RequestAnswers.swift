import CivilTime
import Disclosure
import Foundation

/// What a visitor has answered so far of the form of a request, by the names of its fields.
struct RequestAnswers: Hashable, Codable, Sendable {
  /// The answers as they were typed.
  private var values: [String: String] = [:]
  /// What makes one request of however many times the finished form is sent.
  let token: String
  /// Whether the form was filed; it is kept a little longer, so that sending it again gives the same receipt.
  var isFiled = false

  init(token: String) {
    self.token = token
  }

  /// The answers that a kept text holds; nil where it holds none.
  init?(text: String) {
    guard let answers = try? JSONDecoder().decode(RequestAnswers.self, from: Data(text.utf8)) else { return nil }
    self = answers
  }

  /// The answers as a text to be kept.
  func text() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

  /// The answer to a field; empty where there is none.
  subscript(name: String) -> String {
    get { values[name] ?? "" }
    set { values[name] = newValue }
  }

  /// Whether a natural person asks; an organisation proves itself otherwise.
  var isPerson: Bool { self["kind"].isEmpty || self["kind"] == Party.Kind.naturalPerson.rawValue }

  /// How the information is wanted.
  var way: WayToReceive? { WayToReceive(rawValue: self["way"]) }

  /// The request that they make on a day; what was not chosen yet stands as what is usual.
  func draft(on day: CivilDate) -> RequestDraft {
    let kind = Party.Kind(rawValue: self["kind"]) ?? .naturalPerson
    let isPerson = kind == .naturalPerson
    let way = way ?? .online
    let applicant = PartyDraft(
      kind: kind, name: self["name"], representative: isPerson ? "" : self["representative"],
      contact: self["contact"], email: self["email"], address: self["address"], code: isPerson ? "" : self["code"],
      paper: isPerson ? paper("") : nil)
    let agent = PartyDraft(
      kind: .naturalPerson, name: self["agent.name"], contact: self["agent.contact"], paper: paper("agent."))
    return RequestDraft(
      subject: RequestSubject(rawValue: self["subject"]) ?? .information, channel: .online,
      evidence: [ReceiptEvidence(.submitted, on: day)], applicant: applicant,
      agent: self["byAgent"] == "yes" ? agent : nil,
      wanted: WantedInformation(
        self["description"], indexNumber: self["indexNumber"], carrier: way.carrier, delivery: way.delivery),
      assistance: self["assistance"])
  }

  private func paper(_ prefix: String) -> IdentityPaper? {
    guard !self["\(prefix)paperNumber"].isEmpty else { return nil }
    let kind = IdentityPaper.Kind(rawValue: self["\(prefix)paper"]) ?? .residentCard
    return IdentityPaper(kind, number: self["\(prefix)paperNumber"])
  }
}

extension RequestAnswers {
  /// What is wrong with the answers to one question.
  func issues(of question: RequestQuestion, on day: CivilDate) -> [Issue] {
    let fields = question.fields(self)
    return choiceIssues(fields)
      + draft(on: day).issues(today: day, isComplete: true).filter {
        fields.contains($0.field)
      }
  }

  /// The first question that is not answered well; nil where the form is complete.
  func firstOpen(on day: CivilDate) -> RequestQuestion? {
    RequestQuestion.asked(self).first { !issues(of: $0, on: day).isEmpty }
  }

  /// What was not chosen, or is no choice.
  private func choiceIssues(_ fields: [String]) -> [Issue] {
    fields.compactMap { field in
      let isChosen =
        switch field {
        case "subject": RequestSubject(rawValue: self[field]) != nil
        case "way": way != nil
        case "kind": Party.Kind(rawValue: self[field]) != nil
        case "byAgent": ["yes", "no"].contains(self[field])
        case "paper", "agent.paper": IdentityPaper.Kind(rawValue: self[field]) != nil
        default: true
        }
      return isChosen ? nil : Issue(field, "visitor.choose.\(field.split(separator: ".").last ?? "")")
    }
  }
}
