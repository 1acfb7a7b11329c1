using System.Collections.Immutable;
using System.Text;

namespace Blog.Benchmarks.Corpora;

/// <summary>A language that posts are written in: words, and how they are put together.</summary>
/// <param name="Tag">As in <c>lang</c>.</param>
/// <param name="Blank">Between two words.</param>
/// <param name="Stop">Ends a sentence, blank behind included.</param>
public sealed record Voice(
    string Tag,
    ImmutableArray<string> Words,
    string Blank,
    string Comma,
    string Stop,
    int LeastWords,
    int MostWords
)
{
    public static Voice English { get; } =
        new(
            "en",
            [
                .. (
                    "a about above across after again against almost along already also although always among and another "
                    + "any around as at autumn away back because become before begin behind bench better between beyond "
                    + "boat book both bread bridge bright bring broad build but by call candle careful carry change city "
                    + "clear cloud coast cold colour come common corner could country cup dark day deep distance door down "
                    + "draw dry each early earth east edge either end enough even evening every face fall far feel few field "
                    + "find fire first follow for forest form found from full garden gate gentle give glass go good grain grass "
                    + "great green ground grow hand harbour hard have hear heavy here high hill hold home house how idea in "
                    + "inside iron island it join keep kind kitchen know lamp lantern large last late lead leaf learn leave "
                    + "less letter level light like line little long look low make many map mark market meadow mean measure "
                    + "middle mill moment month moon more morning most mountain move much music must name narrow near never "
                    + "new night no north not note now of often old on once one only open orchard other our out outside over "
                    + "page paper part pass past path pause pencil people place plain plan plant point pond poor press quiet "
                    + "rain reach read ready reason red rest return ring river road roof room round row salt same sand say sea "
                    + "season second see seldom seven shade shape shelf ship shore short should side simple since six slow small "
                    + "snow so soft some song soon sound south spring square stair stand star start station stay step still "
                    + "stone story straight stream street strong such summer sun table take tall tell ten that the their then "
                    + "there these thin thing think this those though through time to today together tool town track train tree "
                    + "turn two under until up upon use valley very village voice wait walk wall warm was watch water way we "
                    + "week well west wet what wheel when where which while white wide will wind window winter with without "
                    + "wood word work world write year yellow yet young"
                ).Split(' '),
            ],
            " ",
            ", ",
            ". ",
            7,
            19
        );

    public static Voice Chinese { get; } =
        new(
            "zh-CN",
            [
                .. (
                    "一个 一天 一起 不同 不过 世界 东西 两岸 中间 为了 主人 之后 之前 书桌 事情 二月 于是 人们 今天 仍然 从前 他们 代码 以及 位置 "
                    + "体会 作者 使用 信件 修改 停下 傍晚 全部 公园 关于 其中 内容 再次 写下 冬天 准备 出发 列车 初春 到达 前面 功能 加上 努力 北方 "
                    + "医生 千里 午后 南方 博物馆 印象 参考 只要 可以 名字 后来 吃饭 问题 喜欢 四季 回到 因为 图书 在于 地方 城市 声音 复杂 外面 大约 "
                    + "天气 太阳 好像 如果 字体 学习 安静 实验 容易 密林 小路 屋顶 山谷 工作 已经 市场 希望 平常 年轻 应该 建议 开始 影子 往往 得到 "
                    + "心情 忽然 思考 性能 总是 慢慢 成为 我们 所以 手边 打开 技术 把握 拿起 排列 提到 操作 改变 放在 故事 散步 数据 整理 文字 方法 "
                    + "旅行 无论 日子 时间 明白 星期 春天 显示 晚上 普通 最后 月亮 有时 朋友 木头 本来 村庄 来自 松树 极少 标记 树叶 样子 桥上 检查 "
                    + "橱窗 正在 此外 步骤 比较 水面 永远 江边 池塘 没有 河流 沿着 注意 浏览 测量 海岸 清楚 渐渐 温度 灯光 照片 熟悉 版本 特别 现在 "
                    + "理由 生活 画面 白色 目录 直到 看见 真正 石头 研究 确实 福气 离开 种子 秋天 程序 稍微 空气 站台 章节 第一 答案 简单 粗糙 系统 "
                    + "索引 红色 细节 结果 继续 编辑 缓慢 网页 老师 考虑 而且 联系 自己 舒服 花园 茶杯 草地 菜单 蓝色 行走 表格 观察 觉得 解释 计划 "
                    + "记录 设计 词语 语言 说明 读者 谁也 足够 路过 身边 车站 轻轻 边界 过程 这里 进入 远处 连接 选择 那么 部分 都市 采用 里面 重新 "
                    + "钟楼 铁路 链接 长度 问候 阅读 阳光 附近 除了 随后 雨水 雪地 青年 静静 页面 顺序 风景 食物 马路 高处 黄昏 黑板"
                ).Split(' '),
            ],
            "",
            "，",
            "。",
            6,
            16
        );

    public string Word(Dice dice) => dice.Of(Words);

    /// <summary>A few words as a title, without an end.</summary>
    public string Phrase(Dice dice, int least, int most) => Opened(Row(dice, dice.Between(least, most)));

    public string Sentence(Dice dice)
    {
        var count = dice.Between(LeastWords, MostWords);
        var comma = count > 9 ? count / 2 : 0;
        var row = comma == 0 ? Row(dice, count) : Row(dice, comma) + Comma + Row(dice, count - comma);
        return Opened(row) + Stop;
    }

    public string Sentences(Dice dice, int least, int most)
    {
        var text = new StringBuilder();
        for (var count = dice.Between(least, most); count > 0; count--)
        {
            text.Append(Sentence(dice));
        }

        return text.ToString().TrimEnd();
    }

    private string Row(Dice dice, int count) => string.Join(Blank, Enumerable.Range(0, count).Select(_ => Word(dice)));

    private static string Opened(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
