import Disclosure

/// One thing that happens to an invented request.
enum RequestAct: Hashable, Sendable {
  /// It reaches the office by its channel.
  case arrive
  /// Both sides confirm the receipt, and it is registered.
  case confirm
  /// What was filed on the site is registered.
  case register
  case begin, answerAtOnce
  case askCorrection, correct, remainUnclear, lapseCorrection
  case askReasons, acceptReasons, rejectReasons
  /// A fee by volume.
  case noticeFee(pages: Int)
  /// A fee by case: the number of the request in the month.
  case noticeCaseFee(number: Int)
  case payFee, lapseFee
  case askThirdParties(Int)
  case askJointOrgan, askOtherOrgan
  /// What goes by post is at the post office, nobody knows yet whether it was received.
  case post
  /// All letters that went out so far were received.
  case reach
  /// The first one who has not answered does.
  case answer(Consultation.Answer)
  case endConsultation
  /// A decision is proposed; of a request that was split, one for each part.
  case propose([Outcome])
  case askExtension, extend
  case submit, agree, sendBack
  /// Every level that is left agrees.
  case sign
  case dispatch, deliver, comeBack, archive
  case withdraw(ClosingStatement.Kind)
  case split
  case reopen
  /// Somebody goes to the organ of reconsideration or to the court.
  case contest(CountedRemedy.Path)
  /// What was contested last is decided.
  case settle(RemedyDecision)
  /// The applicant says what he thought of the service.
  case rate(Int)
  /// The information is to be published for all.
  case convert
  case reportUpward
}

/// An act, so many workdays after the one before it.
struct RequestBeat: Hashable, Sendable {
  /// How many workdays after the act before it.
  var wait: Int
  /// What happens.
  var act: RequestAct

  init(_ wait: Int, _ act: RequestAct) {
    self.wait = wait
    self.act = act
  }
}

extension [RequestBeat] {
  /// How a request comes in by a channel, up to its registration.
  static func arrival(_ channel: RequestChannel) -> [RequestBeat] {
    switch channel {
    case .inPerson, .oral, .registeredMail: [.init(0, .arrive)]
    case .ordinaryMail: [.init(0, .arrive), .init(0, .confirm)]
    case .email, .fax: [.init(0, .arrive), .init(1, .confirm)]
    case .online: [.init(0, .arrive), .init(1, .register)]
    }
  }

  /// A reply, from the proposal to the proof of its delivery.
  static func reply(_ outcomes: Outcome..., after days: Int) -> [RequestBeat] {
    [
      .init(days, .propose(outcomes)), .init(1, .submit), .init(1, .sign), .init(1, .dispatch), .init(2, .deliver),
    ]
  }

  /// A case from its registration to its reply, without anything between.
  static func plain(_ outcome: Outcome, after days: Int) -> [RequestBeat] {
    [.init(1, .begin)] + reply(outcome, after: days)
  }
}
