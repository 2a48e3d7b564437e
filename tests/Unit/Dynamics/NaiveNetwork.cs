using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>A two-layer linear network moved by the paper's equations as they stand, one number at a time.</summary>
internal sealed class NaiveNetwork
{
    public NaiveNetwork(NeuronBlock rows)
    {
        A = new double[rows.Count];
        W = new double[rows.Count][];
        for (int i = 0; i < rows.Count; i++)
        {
            A[i] = rows[i, 0];
            W[i] = new double[rows.Dimension];
            for (int k = 0; k < rows.Dimension; k++)
                W[i][k] = rows[i, k + 1];
        }
    }

    /// <summary>The outer weights aᵢ.</summary>
    public double[] A { get; }

    /// <summary>The rows wᵢ.</summary>
    public double[][] W { get; }

    /// <summary>θ = Wᵀa.</summary>
    public double[] Theta()
    {
        double[] theta = new double[W[0].Length];
        for (int i = 0; i < A.Length; i++)
        {
            for (int k = 0; k < theta.Length; k++)
                theta[k] += A[i] * W[i][k];
        }

        return theta;
    }

    /// <summary>Equations 15 and 16 for one sample; the factors break them as the counterfactual rules do.</summary>
    /// <returns>f(x) − y − ε.</returns>
    public double StochasticStep(double eta, double[] x, double[] teacher, double noise, double outer = 1, double inner = 1)
    {
        double f = 0;
        double y = 0;
        for (int k = 0; k < x.Length; k++)
            y += teacher[k] * x[k];
        for (int i = 0; i < A.Length; i++)
        {
            for (int k = 0; k < x.Length; k++)
                f += A[i] * W[i][k] * x[k];
        }

        double g = f - y - noise;
        Move(x, eta * g, outer, inner);
        return g;
    }

    /// <summary>Equations 49 and 50 with (1/n)Σ(aᵀWxⱼ − yⱼ)xⱼ = Σ̂(θ − θ*); an empty Σ̂ is the identity.</summary>
    public void FullBatchStep(double eta, double[] covariance, double[] teacher, double outer = 1, double inner = 1)
    {
        double[] theta = Theta();
        double[] gradient = new double[theta.Length];
        for (int k = 0; k < theta.Length; k++)
        {
            for (int l = 0; l < theta.Length; l++)
            {
                double entry = covariance.Length > 0 ? covariance[k * theta.Length + l] : k == l ? 1 : 0;
                gradient[k] += entry * (theta[l] - teacher[l]);
            }
        }

        Move(gradient, eta, outer, inner);
    }

    private void Move(double[] direction, double coefficient, double outer, double inner)
    {
        for (int i = 0; i < A.Length; i++)
        {
            double projection = 0;
            for (int k = 0; k < direction.Length; k++)
                projection += W[i][k] * direction[k];
            for (int k = 0; k < direction.Length; k++)
                W[i][k] -= inner * coefficient * A[i] * direction[k];
            A[i] -= outer * coefficient * projection;
        }
    }
}
