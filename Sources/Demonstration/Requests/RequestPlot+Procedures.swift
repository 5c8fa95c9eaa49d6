import Disclosure

extension RequestPlot {
  /// Opinions: agreed, silent, joint organs, help from others.
  static let opinions: [RequestPlot] = [
    RequestPlot(
      150, .registeredMail,
      [.init(1, .begin), .init(2, .askThirdParties(1)), .init(2, .reach), .init(5, .answer(.agrees))]
        + [.init(1, .endConsultation)] + .reply(.granted, after: 2)),
    // Silence of a third party is no consent: the organ decides.
    RequestPlot(
      142, .online,
      [.init(1, .begin), .init(2, .askThirdParties(1)), .init(2, .reach), .init(16, .endConsultation)]
        + .reply(.refusedThirdParty, after: 2)),
    RequestPlot(
      134, .email,
      [.init(1, .begin), .init(2, .askThirdParties(2)), .init(2, .reach), .init(3, .answer(.objectsWithReason))]
        + [.init(2, .answer(.agrees)), .init(1, .endConsultation)] + .reply(.partlyGranted, after: 2)),
    // Silence of an organ that made the information too is consent.
    RequestPlot(
      126, .inPerson,
      [.init(1, .begin), .init(2, .askJointOrgan), .init(1, .reach), .init(16, .endConsultation)]
        + .reply(.granted, after: 2)),
    RequestPlot(
      118, .fax,
      [.init(1, .begin), .init(1, .askOtherOrgan), .init(4, .answer(.informs)), .init(1, .endConsultation)]
        + .reply(.informationNotExist, after: 2)),
    // The term of a third party is over; the office may go on.
    RequestPlot(21, .online, [.init(1, .begin), .init(1, .askThirdParties(1)), .init(2, .reach)]),
  ]

  /// Corrections, reasons, fees, extensions, splits and withdrawals.
  static let procedures: [RequestPlot] = [
    RequestPlot(160, .online, [.init(3, .askCorrection), .init(4, .correct)] + .reply(.granted, after: 6)),
    RequestPlot(
      152, .registeredMail, [.init(2, .askReasons), .init(6, .acceptReasons)] + .reply(.granted, after: 10)),
    RequestPlot(
      144, .inPerson,
      [.init(1, .begin), .init(5, .noticeFee(pages: 62)), .init(6, .payFee)] + .reply(.granted, after: 3)),
    RequestPlot(
      136, .online,
      [.init(1, .begin), .init(3, .noticeCaseFee(number: 12)), .init(4, .payFee)] + .reply(.granted, after: 3)),
    RequestPlot(
      128, .oral,
      [.init(1, .begin), .init(14, .askExtension), .init(1, .extend)] + .reply(.partlyGranted, after: 12)
    ).changed { $0.assistance = "申请人书写不便，由受理人员代填并宣读，申请人确认后按手印。" },
    RequestPlot(24, .inPerson, [.init(1, .begin), .init(15, .askExtension), .init(1, .extend)]).at(0),
    RequestPlot(18, .online, [.init(1, .begin), .init(15, .askExtension)]).at(0),
    RequestPlot(
      110, .email,
      [.init(1, .begin), .init(1, .split)] + .reply(.granted, .notThisOrgan, .informationNotExist, after: 6)),
    RequestPlot(9, .inPerson, [.init(1, .begin), .init(1, .split)]).at(0),
    RequestPlot(102, .registeredMail, [.init(1, .begin), .init(4, .withdraw(.withdrawn))]),
    RequestPlot(95, .fax, [.init(2, .withdraw(.applicantCeased)), .init(4, .archive)]),
    RequestPlot(88, .inPerson, .plain(.otherwiseClosed, after: 4)).asking("请公开县委关于乡村振兴工作的会议纪要。"),
    RequestPlot(
      80, .registeredMail,
      [.init(1, .begin), .init(5, .propose([.granted])), .init(1, .submit), .init(1, .sendBack)]
        + .reply(.partlyGranted, after: 2)
    ).changed { $0.hasAgent = true },
    RequestPlot(
      72, .registeredMail, Array([RequestBeat].plain(.granted, after: 5).dropLast()) + [.init(6, .comeBack)]),
    RequestPlot(30, .inPerson, .plain(.otherwiseClosed, after: 6)).changed { $0.subject = .rectification },
    RequestPlot(8, .registeredMail, [.init(1, .begin)]).changed { $0.subject = .rectification }.at(0),
  ]

  /// What was contested, rated, reported or taken into publication afterwards.
  static let afterReply: [RequestPlot] = [
    RequestPlot(
      200, .registeredMail,
      .plain(.refusedDeliberative, after: 6)
        + [.init(15, .contest(.review)), .init(30, .settle(.reviewAnnulled)), .init(5, .reopen)]
        + .reply(.granted, after: 9)),
    RequestPlot(
      70, .online,
      .plain(.informationNotExist, after: 6)
        + [.init(10, .contest(.review)), .init(25, .settle(.reviewOrderedToPerform)), .init(5, .reopen)]
    ).at(0),
    RequestPlot(
      190, .inPerson,
      .plain(.informationNotExist, after: 6)
        + [.init(12, .contest(.litigationDirect)), .init(90, .settle(.claimDismissed))]),
    RequestPlot(
      180, .online,
      .plain(.partlyGranted, after: 6)
        + [.init(10, .contest(.review)), .init(40, .settle(.reviewUpheld))]
        + [.init(8, .contest(.litigationAfterReview)), .init(60, .settle(.courtChanged))]),
    RequestPlot(
      170, .email,
      .plain(.refusedEnforcementFile, after: 6)
        + [.init(10, .contest(.review)), .init(35, .settle(.reviewUpheld))]
        + [.init(9, .contest(.litigationAfterReview))]),
    RequestPlot(60, .registeredMail, .plain(.refusedInternalAffairs, after: 6) + [.init(10, .contest(.review))]).at(0),
    RequestPlot(50, .online, .plain(.granted, after: 5) + [.init(1, .rate(5)), .init(2, .convert)]).at(0),
    RequestPlot(45, .online, .plain(.notThisOrgan, after: 5) + [.init(2, .rate(2))]),
    RequestPlot(40, .inPerson, .plain(.partlyGranted, after: 6) + [.init(1, .reportUpward)]),
  ]

  /// Somebody who asks again and again, at the first office.
  static let serial: [RequestPlot] = {
    let name = "康雨泽"
    let answered = (0..<9).map { number in
      RequestPlot(66 - number * 4, .online, .plain(number % 3 == 2 ? .informationNotExist : .granted, after: 4))
        .asking(RequestWords.serial(number))
    }
    let excessive = RequestPlot(
      27, .online, [.init(1, .askReasons), .init(8, .rejectReasons)] + .reply(.excessive, after: 2)
    ).asking(RequestWords.serial(9))
    let open = RequestPlot(5, .online, [.init(1, .askReasons)]).asking(RequestWords.serial(10))
    return (answered + [excessive, open]).map { $0.at(0).by(name) }
  }()
}
