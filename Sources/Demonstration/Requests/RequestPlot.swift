import Disclosure

/// What happens to a request that shows something particular, before it has an applicant and words.
struct RequestPlot: Sendable {
  /// How many workdays ago it begins.
  var ago: Int
  /// How it comes.
  var channel: RequestChannel
  /// What it asks for.
  var subject = RequestSubject.information
  /// The place of its office in `MatterOffice.all`; nil where any will do.
  var office: Int?
  /// What it asks for in words; nil for something usual.
  var wanted: String?
  /// The name of a person who asks more than once; nil for anybody.
  var regular: String?
  /// Whether somebody else acts for the applicant.
  var hasAgent = false
  /// What help the applicant was given.
  var assistance = ""
  /// What happens after it has come in by its channel.
  var beats: [RequestBeat]

  init(_ ago: Int, _ channel: RequestChannel, _ beats: [RequestBeat]) {
    self.ago = ago
    self.channel = channel
    self.beats = .arrival(channel) + beats
  }

  /// A request that has only arrived.
  static func unconfirmed(_ ago: Int, _ channel: RequestChannel) -> RequestPlot {
    var plot = RequestPlot(ago, channel, [])
    plot.beats = [.init(0, .arrive)]
    return plot
  }

  func at(_ office: Int) -> RequestPlot { changed { $0.office = office } }

  func asking(_ words: String) -> RequestPlot { changed { $0.wanted = words } }

  func by(_ name: String) -> RequestPlot { changed { $0.regular = name } }

  func changed(_ change: (inout RequestPlot) -> Void) -> RequestPlot {
    var copy = self
    change(&copy)
    return copy
  }
}

extension RequestPlot {
  /// All plots: each outcome, each stage, and what else the law knows.
  static let all = outcomes + standing + late + opinions + procedures + afterReply + serial

  /// Every outcome, each by the way that the law prescribes for it.
  static let outcomes: [RequestPlot] = Outcome.allCases.enumerated().map { index, outcome in
    let channels = RequestChannel.allCases
    let plot = RequestPlot(238 - index * 8, channels[index % channels.count], way(to: outcome))
    return plot.asking(RequestWords.asking(for: outcome))
  }

  private static func way(to outcome: Outcome) -> [RequestBeat] {
    switch outcome {
    case .grantedOverObjection: opinion(.objectsWithoutReason) + .reply(outcome, after: 2) + [.init(3, .archive)]
    case .refusedThirdParty: opinion(.objectsWithReason) + .reply(outcome, after: 2) + [.init(3, .archive)]
    case .stillUnclear:
      [.init(3, .askCorrection), .init(6, .remainUnclear)] + .reply(outcome, after: 2) + [.init(3, .archive)]
    case .excessive:
      [.init(2, .askReasons), .init(8, .rejectReasons)] + .reply(outcome, after: 2) + [.init(3, .archive)]
    case .correctionLapsed:
      [.init(4, .askCorrection), .init(2, .reach), .init(10, .lapseCorrection), .init(5, .archive)]
    case .feeLapsed:
      [
        .init(1, .begin), .init(4, .noticeFee(pages: 186)), .init(2, .reach), .init(19, .lapseFee), .init(5, .archive),
      ]
    case .alreadyPublic: [.init(0, .answerAtOnce)] + .reply(outcome, after: 1) + [.init(3, .archive)]
    default: .plain(outcome, after: 5) + [.init(4, .archive)]
    }
  }

  /// A third party is asked and answers.
  private static func opinion(_ answer: Consultation.Answer) -> [RequestBeat] {
    [
      .init(1, .begin), .init(2, .askThirdParties(1)), .init(2, .reach), .init(7, .answer(answer)),
      .init(1, .endConsultation),
    ]
  }

  /// Every stage as it stands today, at the office where whoever signs in finds one of each.
  static let standing: [RequestPlot] = [
    .unconfirmed(0, .fax), RequestPlot(1, .inPerson, []), RequestPlot(6, .online, [.init(2, .askCorrection)]),
    RequestPlot(5, .registeredMail, [.init(2, .askReasons), .init(1, .post)]),
    RequestPlot(4, .online, [.init(0, .begin)]),
    RequestPlot(9, .email, [.init(1, .begin), .init(2, .askThirdParties(2)), .init(2, .reach)]),
    RequestPlot(7, .registeredMail, [.init(1, .begin), .init(1, .askJointOrgan), .init(1, .askOtherOrgan)]),
    RequestPlot(10, .inPerson, [.init(1, .begin), .init(3, .noticeFee(pages: 64)), .init(2, .reach)]),
    RequestPlot(8, .online, [.init(0, .begin), .init(4, .propose([.granted]))]),
    RequestPlot(9, .oral, [.init(1, .begin), .init(4, .propose([.partlyGranted])), .init(1, .submit)]),
    RequestPlot(
      11, .ordinaryMail,
      [.init(1, .begin), .init(5, .propose([.refusedDeliberative])), .init(1, .submit), .init(1, .agree)]),
    RequestPlot(
      12, .fax, [.init(1, .begin), .init(5, .propose([.granted])), .init(1, .submit), .init(1, .sign)]),
    RequestPlot(13, .online, Array([RequestBeat].plain(.granted, after: 6).dropLast())),
    RequestPlot(20, .registeredMail, .plain(.notThisOrgan, after: 7)),
    RequestPlot(
      14, .email,
      [.init(1, .begin), .init(5, .propose([.informationNotExist])), .init(1, .submit), .init(1, .sendBack)]),
  ].map { $0.at(0) }

  /// What leads the list: unconfirmed for too long, due today, due soon, overdue.
  static let late: [RequestPlot] = [
    .unconfirmed(1, .ordinaryMail), .unconfirmed(4, .email), .unconfirmed(3, .fax).at(0),
    RequestPlot(20, .inPerson, [.init(1, .begin)]).at(0), RequestPlot(19, .registeredMail, [.init(1, .begin)]),
    RequestPlot(17, .inPerson, [.init(1, .begin)]), RequestPlot(13, .oral, [.init(1, .begin)]),
    RequestPlot(26, .registeredMail, [.init(1, .begin)]).at(0),
    RequestPlot(31, .inPerson, [.init(1, .begin), .init(20, .propose([.granted]))]),
    RequestPlot(16, .registeredMail, [.init(3, .askCorrection)]),
    // The reply left after its last day.
    RequestPlot(120, .inPerson, .plain(.granted, after: 24)),
  ]
}
