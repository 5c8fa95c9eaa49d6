import CivilTime
import Disclosure

/// What the file and the letter of an invented decision say.
struct OutcomeSketch {
  /// The day of the proposal.
  var day: CivilDate
  /// The request.
  var request: DisclosureRequest
  /// Who handles it.
  var handler: String
  /// Another organ.
  var otherOrgan: String
  /// An answer that was given before.
  var firstAnswer: FirstAnswer
  /// How many requests the applicant has made.
  var count: Int

  /// A decision with all that its rule wants.
  func details(_ outcome: Outcome) -> OutcomeDetails {
    let extras = OutcomeRules.shared[outcome].extras.map { extra($0, of: outcome) }
    return OutcomeDetails(outcome: outcome, extras: extras)
  }

  private func extra(_ kind: OutcomeExtra.Kind, of outcome: Outcome) -> OutcomeExtra {
    switch kind {
    case .publicPlace:
      .publicPlace(
        PublicPlace(place: "云岭市青禾县人民政府网站“政府信息公开”专栏（https://qinghe.example/gk）", publishedOn: day.adding(days: -90)))
    case .supply: .supply(supply)
    case .withheldParts: .withheldParts(withheld)
    case .refusal: .refusal(refusal(outcome))
    case .thirdParties: .thirdParties(thirdParties)
    case .publicInterest: .publicInterest("合同涉及公共服务的标准和费用，不公开会对公共利益造成重大影响；第三方所称商业秘密没有说明具体内容。")
    case .specialLaw:
      .specialLaw(SpecialLaw(law: "《不动产登记资料查询暂行办法》", place: "青禾县不动产登记中心查询窗口（云岭市稻香路9号）"))
    case .search:
      .search(
        SearchRecord(
          systems: ["公文管理系统", "业务审批系统"], archives: ["机关档案室文书档案"], keywords: ["论证", "改道", "报告"],
          persons: [handler], began: day.adding(days: -1), ended: day))
    case .rightOrgan:
      .rightOrgan(
        RightOrgan(reasons: "该信息由其他机关制作并保存。", isDeterminable: true, name: otherOrgan, contact: "0999-5551000"))
    case .creation: .creation("现有记录没有按年份和里程汇总，提供需要对分散在各年度凭证中的数据重新统计、分析。")
    case .stillUnclear:
      .stillUnclear(
        UnclearRequest(correctedOn: lastDay(of: .remainUnclear), unclear: "补正后仍没有写明文件名称、时间或者能够指向特定信息的其他特征。"))
    case .petitionChannel: .petitionChannel("青禾县信访接待中心（云岭市稻香路3号，电话0999-5552345）")
    case .firstAnswer: .firstAnswer(firstAnswer)
    case .publication: .publication("《青禾统计年鉴》由青禾县统计局编印，可以在县图书馆查阅或者向出版单位购买。")
    case .excess:
      .excess(
        ExcessCount(
          count: max(2, count), from: day.adding(days: -120), through: day, askedOn: lastDay(of: .requestExplanation),
          applicantReasons: "申请人称“想了解一下”。", assessment: "申请内容相近、数量明显超过合理范围，所述理由不能说明其必要。"))
    case .lapsedTerm: .lapsedTerm(LapsedTerm(noticeNumber: "", servedOn: nil, endedOn: nil))
    case .statement: .statement(statement(outcome))
    }
  }

  private var supply: Supply {
    let carrier = request.carrier
    return .enclosed(carrier: carrier, pages: carrier == .paper ? 12 : 8, enclosures: ["所申请信息的复制件"])
  }

  private var withheld: [WithheldPart] {
    [
      WithheldPart(
        passage: "第2页至第5页的住户姓名、身份证件号码和联系电话", ground: .exempt(.thirdPartyHarm), reasons: "属于个人隐私，公开会损害他人合法权益"),
      WithheldPart(passage: "第9页的内部会签意见", ground: .exempt(.deliberative), reasons: "属于讨论过程中形成的意见，公开会影响坦率讨论"),
    ]
  }

  private func refusal(_ outcome: Outcome) -> RefusalReasons {
    switch outcome {
    case .refusedStateSecret: RefusalReasons(basis: "文件标有国家秘密标志，密级为秘密，保密期限尚未届满。", reasons: "该信息依法确定为国家秘密。")
    case .refusedProhibitedByLaw:
      RefusalReasons(basis: "《中华人民共和国统计法》关于统计调查对象资料保密的规定", reasons: "法律规定该类资料应当保密，不得对外提供。")
    case .refusedSecurityStability: RefusalReasons(basis: "公安机关安全评估意见。", reasons: "公开后可能危及供水设施安全和公共安全。")
    case .refusedThirdParty: RefusalReasons(basis: "已书面征求第三方意见，材料属于未公开的技术和经营信息。", reasons: "公开会损害第三方合法权益。")
    default: RefusalReasons(basis: "经权衡，公开的必要性不足，且会影响正常工作。", reasons: "该信息不直接影响公众权利义务，依法可以不予公开。")
    }
  }

  /// What those who were asked said; whose term has passed was silent.
  private var thirdParties: [ThirdPartyAnswer] {
    request.course.consultations.filter { $0.kind == .thirdParty }.enumerated().map { index, consultation in
      let result: ThirdPartyAnswer.Result =
        switch consultation.answer {
        case .agrees: .agrees
        case .objectsWithReason: .objectsWithReason
        case .objectsWithoutReason: .objectsWithoutReason
        case .informs, nil: .silent
        }
      return ThirdPartyAnswer(
        name: consultation.name.isEmpty ? "第三方\(index + 1)" : consultation.name, result: result,
        on: consultation.answeredOn ?? day, reasons: consultation.reasons)
    }
  }

  private func statement(_ outcome: Outcome) -> ClosingStatement {
    if outcome == .confirmOrReissue {
      return ClosingStatement(kind: .confirmOrReissue, text: "所附材料已经由本机关提供，政府信息公开制度不包括对已获取信息的确认。")
    }
    if request.subject == .rectification {
      return ClosingStatement(kind: .other, text: "该记录由镇人民政府登记并保存，已将更正申请转送该机关处理。")
    }
    return ClosingStatement(kind: .partyAffairs, text: "所申请的内容属于党务信息，可以向制作机关咨询。")
  }

  private func lastDay(of event: RequestEvent) -> CivilDate? {
    request.course.steps.last { $0.event == event }?.on
  }
}
