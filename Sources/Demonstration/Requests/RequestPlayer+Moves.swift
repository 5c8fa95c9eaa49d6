import CivilTime
import Disclosure
import Operations
import Persistence

extension RequestPlayer {
  static let extensionReasons = "所申请的信息涉及多个年度的档案，需要进一步核对。"
  private static let payment = "到县政务服务中心非税窗口缴纳，或者按通知书所附二维码缴纳。"

  /// The step of the workflow that an act is; nil where its terms cannot be.
  func move(
    _ act: RequestAct, _ work: PlayedCase, in book: inout DemonstrationBook
  ) async throws -> RequestMove? {
    guard let correction = Term(10, .workdays), let reply = Term(20, .workdays), let reasons = Term(7, .workdays)
    else { return nil }
    switch act {
    case .register: return .register(handler: handler)
    case .begin: return .beginHandling
    case .answerAtOnce: return .answerAtOnce
    case .askCorrection:
      return .requestCorrection(
        items: "一、没有写明所需信息的名称、文号或者其他特征。\n二、没有写明获取信息的时间范围。", guidance: "请写明项目名称、年份和文件种类，例如“某镇某工程的施工合同”。",
        term: correction)
    case .correct: return .receiveCorrection(description: RequestWords.corrected)
    case .remainUnclear: return .remainUnclear
    case .lapseCorrection: return .lapseCorrection
    case .askReasons: return .requestExplanation(counts: "近四个月内共提出多件内容相近的申请", term: reasons)
    case .acceptReasons: return .acceptExplanation(until: work.day.adding(days: 45))
    case .rejectReasons: return .rejectExplanation
    case .noticeFee(let pages): return .noticeFee(.perVolume(pages: pages), payment: Self.payment, term: reply)
    case .noticeCaseFee(let number): return .noticeFee(.perCase(monthIndex: number), payment: Self.payment, term: reply)
    case .payFee: return .payFee(receipt: "青财票\(100_000 + book.random.below(900_000))")
    case .lapseFee: return .lapseFee
    default: return try await laterMove(act, work, reply, in: &book)
    }
  }

  private func laterMove(
    _ act: RequestAct, _ work: PlayedCase, _ reply: Term, in book: inout DemonstrationBook
  ) async throws -> RequestMove? {
    switch act {
    case .askThirdParties(let count):
      return .consultThirdParty(RequestDirector.thirdParties(count, &book.random), question: "合同价款、技术方案和经营数据部分")
    case .askJointOrgan:
      return .consultOrgans([
        ConsultedOrgan(kind: .jointOrgan, name: otherOrgan(in: book), question: "该文件由双方共同制作，是否同意公开？")
      ])
    case .askOtherOrgan:
      return .consultOrgans([
        ConsultedOrgan(
          kind: .otherOrgan, name: otherOrgan(in: book), question: "请协助查找所申请的文件。", until: work.day.adding(days: 10))
      ])
    case .endConsultation: return .endConsultation
    case .extend: return .extend(days: 20, reasons: Self.extensionReasons)
    case .submit: return .submit
    case .dispatch:
      let isPosted = script.wanted.delivery == .post
      return .dispatch(
        way: script.wanted.delivery, reference: isPosted ? Self.consignment(&book.random) : "")
    case .deliver: return .deliver(reachedOn: work.day, returnedOn: nil, note: "申请人签收")
    case .comeBack: return .deliver(reachedOn: nil, returnedOn: work.day, note: "地址迁移新址不明，邮件退回")
    case .withdraw(let kind): return .withdraw(kind, text: kind == .withdrawn ? "申请人来电撤回申请，并书面确认。" : "申请人已注销登记，无权利承受人。")
    case .reopen: return .reopen(term: reply, order: "行政复议决定撤销原答复，责令重新作出答复。")
    default: return nil
    }
  }

  /// Another organ than that of the office; where the demonstration is too small to have one, an organ that it does not
  /// keep.
  func otherOrgan(in book: DemonstrationBook) -> String {
    let others = book.organs.filter { $0.id != office.organ.id && $0.sketch.level == .department }
    guard let last = others.indices.last else { return "青禾县自然资源局" }
    return others[min(script.office + 3, last)].sketch.name
  }
}
