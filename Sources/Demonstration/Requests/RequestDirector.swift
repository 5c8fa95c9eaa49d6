import CivilTime
import Disclosure

/// Draws who brings the requests of a demonstration, and what happens to the ordinary ones.
struct RequestDirector {
  let days: RequestDays
  let offices: Int
  private var regulars: [String: PartyDraft] = [:]
  /// How many organisations have asked.
  private var asked = 0
  private var names = NameGiver()

  init(days: RequestDays, offices: Int) {
    self.days = days
    self.offices = offices
  }

  /// A request for each plot that fits into the time, then so many ordinary ones.
  mutating func scripts(_ ordinary: Int, _ random: inout DemonstrationRandom) -> [RequestScript] {
    let plots = RequestPlot.all + (0..<ordinary).map { _ in Self.ordinary(days.count - 1, &random) }
    return plots.compactMap { script($0, &random) }
  }

  /// What most requests are like: answered within their term.
  private static func ordinary(_ longest: Int, _ random: inout DemonstrationRandom) -> RequestPlot {
    let outcome = random.pick([
      Outcome.granted, .granted, .granted, .alreadyPublic, .partlyGranted, .informationNotExist, .notThisOrgan,
    ])
    let channel = random.pick([RequestChannel.online, .online, .registeredMail, .inPerson, .email])
    var beats = [RequestBeat].plain(outcome, after: 2 + random.below(9))
    if channel == .online, random.happens(40) { beats.append(.init(1, .rate(2 + random.below(4)))) }
    return RequestPlot(random.below(max(1, longest)), channel, beats + [.init(3 + random.below(9), .archive)])
  }

  private mutating func script(_ plot: RequestPlot, _ random: inout DemonstrationRandom) -> RequestScript? {
    let delivery: DeliveryWay =
      switch plot.channel {
      case .online: .online
      case .email: .email
      case .inPerson, .oral: .counter
      default: .post
      }
    // Drawn before it is known whether there is time for it, so that the others stay the same.
    let office = plot.office ?? (random.happens(45) ? random.below(min(4, offices)) : random.below(offices))
    let applicant = applicant(plot.regular, &random)
    let words =
      plot.wanted ?? (plot.subject == .rectification ? RequestWords.rectification : RequestWords.usual(&random))
    let agent = plot.hasAgent ? person(&random) : nil
    guard let acts = days.dated(plot.beats, ago: plot.ago) else { return nil }
    return RequestScript(
      office: min(office, offices - 1), channel: plot.channel, subject: plot.subject, applicant: applicant,
      agent: agent,
      wanted: WantedInformation(words, carrier: delivery.isOnline ? .download : .paper, delivery: delivery),
      assistance: plot.assistance, suggestsPublication: random.happens(10), acts: acts)
  }

  private mutating func applicant(_ regular: String?, _ random: inout DemonstrationRandom) -> PartyDraft {
    if let regular {
      if let known = regulars[regular] { return known }
      var draft = person(&random)
      draft.name = regular
      regulars[regular] = draft
      return draft
    }
    return random.happens(70) ? person(&random) : organisation(&random)
  }

  /// Somebody who exists nowhere; the paper is none that an office issues.
  private mutating func person(_ random: inout DemonstrationRandom) -> PartyDraft {
    let (name, spelling) = names.next(&random)
    return PartyDraft(
      kind: .naturalPerson, name: name, contact: "1990999" + String(1_000 + random.below(9_000)),
      email: "\(spelling)@mail.example",
      address: "云岭市青禾县\(random.pick(RequestWords.places))稻香路\(1 + random.below(200))号",
      paper: IdentityPaper(.other, number: "YC99\(100_000 + random.below(900_000))"))
  }

  /// The organisations ask in turn, so that every kind does.
  private mutating func organisation(_ random: inout DemonstrationRandom) -> PartyDraft {
    let place = asked % MatterSubjects.organisations.count
    asked += 1
    let (kind, name, prefix) = MatterSubjects.organisations[place]
    return PartyDraft(
      kind: kind, name: name, representative: "联系人：" + random.pick(InventedNames.surnames).0 + "工",
      contact: "0999-5553" + String(100 + random.below(900)), email: "office@org.example",
      address: "云岭市青禾县\(random.pick(RequestWords.places))鹭洲路\(1 + random.below(90))号",
      code: InventedCode.creditCode(number: 101 + place, region: "990121", prefix: prefix))
  }

  /// Third parties whom the information concerns.
  static func thirdParties(_ count: Int, _ random: inout DemonstrationRandom) -> [PartyDraft] {
    var companies = MatterSubjects.companies
    return (0..<min(count, companies.count)).map { _ in
      PartyDraft(
        kind: .commercialEnterprise, name: companies.remove(at: random.below(companies.count)),
        contact: "0999-5554" + String(100 + random.below(900)), address: "云岭市青禾县双槐镇工业路\(1 + random.below(60))号")
    }
  }
}
